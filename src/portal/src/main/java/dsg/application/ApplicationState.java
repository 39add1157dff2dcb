package dsg.application;

/** The life of an application. */
public enum ApplicationState {
    /** 審査中: waits for who decides. */
    PENDING,
    /** 承認: what was asked for has been done, or has begun. */
    ACCEPTED,
    /** 不承認. */
    DECLINED,
    /** 取下げ by the applicant's side. */
    WITHDRAWN,
    /** 失効: what it was about came to nothing before anybody decided. */
    LAPSED;

    boolean leadsTo(ApplicationState next) {
        return switch (this) {
            case PENDING -> next != PENDING;
            case ACCEPTED, DECLINED, WITHDRAWN, LAPSED -> false;
        };
    }
}
