package dsg.forms;

/** The life of a form. */
public enum FormState {
    /** 要修正: something in it is wrong; nobody but its company has it. */
    FAULTY,
    /** 準備済み: of a subcontractor, whose prime hands it in (R100, T44). */
    PREPARED,
    /** 受付済み: the requesting office looks at its rows (R101). */
    SUBMITTED,
    /** 確認済み: the provider makes accounts of it. */
    CHECKED,
    /** アカウント登録済み: accounts wait for their approval, then for their sheet. */
    REGISTERED,
    /** 完了: the parameter sheets are stored (R102). */
    DONE,
    /** 差戻し by the office; another takes its place. */
    RETURNED,
    /** 取下げ by its company. */
    WITHDRAWN;

    boolean leadsTo(FormState next) {
        return switch (this) {
            case FAULTY, DONE, RETURNED, WITHDRAWN -> false;
            case PREPARED -> next == SUBMITTED || next == WITHDRAWN;
            case SUBMITTED -> next == CHECKED || next == RETURNED || next == WITHDRAWN;
            case CHECKED -> next == REGISTERED || next == DONE;
            case REGISTERED -> next == DONE;
        };
    }

    /** Whether its rows are still in somebody's hands, so that no other form may name the same person (T47). */
    public boolean isUnderway() {
        return this == PREPARED || this == SUBMITTED || this == CHECKED || this == REGISTERED;
    }

    /** Whether it has left its company. */
    boolean isHandedIn() {
        return this != FAULTY && this != PREPARED;
    }
}
