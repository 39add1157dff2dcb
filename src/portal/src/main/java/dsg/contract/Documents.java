package dsg.contract;

import dsg.platform.access.RuleBroken;

/** What every recorded fact carries: the paper that says so, and where something is changed, why. */
final class Documents {

    private static final int LONGEST = 200;
    private static final int LONGEST_REASON = 500;

    private Documents() {}

    static String checked(String typed) {
        String document = typed.strip();
        if (document.isEmpty() || document.length() > LONGEST) {
            throw new RuleBroken("contract.document.bad", LONGEST);
        }
        return document;
    }

    static String reason(String typed) {
        String reason = typed.strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw new RuleBroken("contract.reason", LONGEST_REASON);
        }
        return reason;
    }
}
