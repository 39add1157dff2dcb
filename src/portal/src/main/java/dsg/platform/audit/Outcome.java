package dsg.platform.audit;

/** What came of it: done; forbidden (the caller was told why); or broken (a defect or a missing server). */
public enum Outcome {
    OK,
    REFUSED,
    FAILED
}
