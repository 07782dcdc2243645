/** Somebody pressed a button of the check: which one, and who. Whether they may is decided when it is carried out. */
export interface Wish {
  readonly action: string
  readonly login: string
}
