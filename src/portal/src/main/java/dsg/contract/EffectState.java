package dsg.contract;

/** How far an effect is. */
enum EffectState {
    WAITING,
    /** Final, and the clock is in doubt: somebody has to settle it first. */
    HELD,
    DONE,
    /** No longer true when its turn came. */
    DROPPED,
    /** Of a time that never came, since the clock had been set forward; or about a day that is another by now. */
    VOID
}
