// The people of a congress: those with a vote, those without, and those who stand.

/** 代表 has the voting right of the roster; 列席人员 never has. */
export type ParticipantKind = 'delegate' | 'attendee';

/** One line of the roster as it was imported; names are plain (no inner spaces). */
export interface Participant {
  readonly id: string;
  readonly kind: ParticipantKind;
  /** 序号 in the roster, from 1. */
  readonly number: number;
  readonly delegation: string;
  readonly name: string;
  readonly gender: string;
  readonly ethnicity: string;
  /** 出生年月 as YYYY-MM, or null where the roster does not say. */
  readonly birth: string | null;
  readonly education: string;
  readonly post: string;
  /** 入党时间 as YYYY-MM, or null. */
  readonly joined: string | null;
  readonly remark: string;
  /** 有选举权 (条例第五条); false for every attendee. */
  readonly entitled: boolean;
  /** Pinyin initials (sgbq) and full pinyin (shangguanbiaoqun), lower case, for the check-in search. */
  readonly initials: string;
  readonly pinyin: string;
}

/** What may be put right in a line of the roster after the import. */
export type RosterLine = Pick<Participant, 'name' | 'delegation' | 'gender' | 'post'>;

export interface Candidate {
  readonly name: string;
  readonly gender: string;
  readonly ethnicity: string;
  readonly birth: string | null;
  readonly education: string;
  readonly post: string;
  /** 乡镇工作年限 in whole years, or null. */
  readonly years: number | null;
  readonly source: string;
  readonly proposedFor: string;
  /** 简介: what is said of a candidate in the hall; '' where nothing was written. */
  readonly introduction: string;
}

export type AttendanceState = 'expected' | 'present' | 'onLeave';

/** 事假 病假 公假. */
export type LeaveKind = 'personal' | 'sick' | 'official';

export const leaveNames: Readonly<Record<LeaveKind, string>> = { personal: '事假', sick: '病假', official: '公假' };

/** 应答 / 未应答 / 缺席 at the oath's roll-call. */
export type RollCallAnswer = 'answered' | 'silent' | 'absent';

export const answerNames: Readonly<Record<RollCallAnswer, string>> = {
  answered: '应答',
  silent: '未应答',
  absent: '缺席',
};

/** 总监票人 / 监票人 (voted on) and 计票人 (announced). */
export type OfficerRole = 'chiefScrutineer' | 'scrutineer' | 'teller';

/** Which of the two lists the meeting passed by hands; the other was announced. */
export interface ListsVoted {
  readonly scrutineers: boolean;
  readonly tellers: boolean;
}

/** 通过监票人名单，宣布计票人名单, or as it was done. */
export function officersTitle({ scrutineers, tellers }: ListsVoted): string {
  if (scrutineers === tellers) return `${scrutineers ? '通过' : '宣布'}监票人、计票人名单`;
  return scrutineers ? '通过监票人名单，宣布计票人名单' : '宣布监票人名单，通过计票人名单';
}

export const officerNames: Readonly<Record<OfficerRole, string>> = {
  chiefScrutineer: '总监票人',
  scrutineer: '监票人',
  teller: '计票人',
};

export interface Officer {
  readonly role: OfficerRole;
  readonly name: string;
}

/** 举手表决: hands for, against and abstaining; 一致通过 only where everybody present raised the first. */
export interface ShowOfHands {
  readonly approve: number;
  readonly oppose: number;
  readonly abstain: number;
  /** 未举手: present, and raised no hand at all; not there where everybody raised one. */
  readonly unraised?: number | undefined;
}

export type Role = 'chair' | 'staff' | 'hall';
