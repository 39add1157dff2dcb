package dsg.contract;

/** Where a contract stands on its clock (decision 1). */
public enum ContractState {
    /** 予定: registered, its use period has not begun. */
    PLANNED,
    /** 利用中. */
    IN_USE,
    /** 閉鎖. */
    CLOSED
}
