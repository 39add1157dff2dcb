package dsg.contract;

import dsg.platform.access.RuleBroken;

/**
 * A change of a contract's periods as somebody asks for it: the use period lies inside the contract period (R62, T16).
 *
 * @param because why
 * @param document the paper that it came with
 */
public record PeriodChange(Period contracted, Period used, String because, String document) {

    public PeriodChange {
        because = Documents.reason(because);
        document = Documents.checked(document);
        if (!contracted.contains(used)) {
            throw new RuleBroken("contract.use.outside", used.from(), used.until());
        }
    }
}
