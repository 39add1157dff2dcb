package dsg.founding;

import dsg.platform.access.RuleBroken;
import java.text.Normalizer;

/** The two sides of a founding: two organisations, two persons, two terminals; what one does alone, the other can see. */
public record Founders(Founder provider, Founder office) {

    public Founders {
        if (sameName(provider.person(), office.person())) {
            throw new RuleBroken("founding.person.same");
        }
        if (office.isOf(provider.code()) || provider.terminal().equals(office.terminal())) {
            throw new RuleBroken("founding.side.same");
        }
    }

    /** However the name is spaced, and in whatever width its letters are. */
    private static boolean sameName(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }
}
