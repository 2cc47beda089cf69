// 十严禁: the text read out about the discipline of the election, as data that a user can replace and has to check.

export interface DisciplineItem {
  /** 严禁结党营私. */
  readonly title: string;
  /** Without the title; may be empty. */
  readonly text: string;
  /** Somebody has compared the text with the document; only then does the hall see it. */
  readonly checked: boolean;
}

export interface DisciplineText {
  /** Which edition it is: 2021. The editions of 2011 and 2016 are other texts. */
  readonly version: string;
  readonly source: string;
  readonly items: readonly DisciplineItem[];
}

/**
 * The edition of 2021. Items that could be read in full are checked; of the others the title is sure and the text is
 * not (请核对): they stay titles until a user has entered or confirmed their text.
 */
export const usualDiscipline: DisciplineText = {
  version: '2021',
  source: '中央纪委机关、中央组织部、国家监委《关于严肃换届纪律加强换届风气监督的通知》',
  items: [
    {
      title: '严禁结党营私',
      text: '对拉帮结派、上下勾联、搞团团伙伙和小圈子的，以人划线、任人唯亲、排斥异己的，培植个人势力、结成利益集团的，一律给予党纪政务处分。',
      checked: true,
    },
    {
      title: '严禁拉票贿选',
      text: '对通过宴请、安排消费活动，快递邮寄、电子红包、网上转账等方式赠送礼品礼金，以及打电话、发信息、当面拜访、委托他人出面等形式，在民主推荐和选举中搞拉票、串联、助选等非组织活动的，一律排除出人选名单或者取消候选人资格，并视情节轻重给予党纪政务处分，贿选的依法处理。',
      checked: true,
    },
    {
      title: '严禁买官卖官',
      text: '对以谋取职务、提高职级待遇等为目的贿赂他人的，通过帮助他人谋取职务、提高职级待遇索取、收受贿赂的，一律先停职或者免职，并依规依纪依法处理。',
      checked: true,
    },
    {
      title: '严禁跑官要官',
      text: '对采取拉关系或者要挟等手段谋取职务、提高职级待遇的，一律不得提拔或者进一步使用，并视情节轻重给予批评教育、组织处理或者党纪政务处分。',
      checked: true,
    },
    {
      title: '严禁个人说了算',
      text: '对以个人决定代替党组织集体研究决定的，授意、暗示、指定提拔调整人选的，一律取消相关任用决定，并严肃追究相关领导和有关人员责任。',
      checked: true,
    },
    {
      // Its last clause is from memory.
      title: '严禁说情打招呼',
      text: '对为他人推荐提名、提拔调整疏通关系的，违规干预下级或者原任职地区和单位干部选拔任用的，一律作为领导干部违规插手干预重大事项的情形记录在案，并视情节轻重给予批评教育、组织处理或者党纪政务处分。',
      checked: false,
    },
    {
      title: '严禁违规用人',
      text: '对借换届之机突击提拔调整干部、超职数配备干部、违反规定程序选拔任用干部的，一律宣布无效，并对相关人员依规依纪进行处理。',
      checked: true,
    },
    { title: '严禁跑风漏气', text: '', checked: false },
    { title: '严禁弄虚作假', text: '', checked: false },
    { title: '严禁干扰换届', text: '', checked: false },
  ],
};
