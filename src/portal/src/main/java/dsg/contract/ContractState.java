package dsg.contract;

/**
 * Where a contract stands on its clock (decision 1): {@code 予定 → 利用中 → データ整理 → 閉鎖 → 鍵破棄}. Time moves it forward only; what moves it
 * back is a recorded decision (an extension before closing, or the settling of a wrong clock), never time alone.
 */
public enum ContractState {
    /** 予定: registered, its use period has not begun. */
    PLANNED,
    /** 利用中. */
    IN_USE,
    /** データ整理: the use period is over; what is there may be read, taken out, moved and deleted (R63, T17). */
    TIDYING,
    /** 閉鎖: nobody reaches anything. */
    CLOSED,
    /** 鍵破棄: the contract's key is gone from the vault, so nothing of it can ever be read again (T19). */
    KEY_DESTROYED;

    /** Whether its people may log in and see their area. */
    public boolean isOpen() {
        return this == PLANNED || this == IN_USE || this == TIDYING;
    }

    /** Whether new files, folders and members may come (T17). */
    public boolean admitsNew() {
        return this == IN_USE;
    }

    /** Whether files may be taken out, moved and deleted (R63). */
    public boolean letsOut() {
        return this == IN_USE || this == TIDYING;
    }

    /** Whether its people, parties and folders may still be prepared: before and in the use period (T17). */
    public boolean admitsMembers() {
        return this == PLANNED || this == IN_USE;
    }
}
