// The congress as it is set up, and the count of its hall.

/** 中国共产党某某镇第十五次代表大会, on a day, in a hall, led by a chair. */
export interface CongressDetails {
  readonly name: string;
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly venue: string;
  readonly executiveChair: string;
  /** 演练: marks every screen and paper. */
  readonly practice: boolean;
}

/** The count of the hall as it is frozen for a vote. */
export interface FixedAttendance {
  /** 1 for the first count, 2 for the next. */
  readonly fixing: number;
  readonly entitled: number;
  readonly present: number;
  readonly onLeave: number;
  readonly missing: number;
  readonly attendees: number;
  readonly needed: number;
  readonly met: boolean;
  readonly article: string;
}
