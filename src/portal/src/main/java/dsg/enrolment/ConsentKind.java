package dsg.enrolment;

/** What a person has said about the use of their biometric and personal data; the last word counts. */
enum ConsentKind {
    GIVEN,
    DECLINED,
    /** Taken back: whatever was enrolled is destroyed with it. */
    WITHDRAWN
}
