package dsg.contract;

import dsg.platform.access.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * The ground on which a contract may use the gateway: the special clause, or an item of paragraph 8 of the circular (R62, R81).
 *
 * @param item the number of the item (号); null with the clause
 * @param document where it is written: the contract's article, or the decision
 */
public record Basis(BasisKind kind, @Nullable Integer item, String document) {

    private static final int ITEMS = 99;

    public Basis {
        document = Documents.checked(document);
        boolean numbered = item != null && item >= 1 && item <= ITEMS;
        if (kind == BasisKind.EXEMPTION && !numbered) {
            throw new RuleBroken("contract.basis.item.bad");
        }
        if (kind == BasisKind.SPECIAL_CLAUSE) {
            item = null;
        }
    }
}
