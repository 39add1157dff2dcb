package dsg.proof;

/**
 * One sentence of a requirement.
 *
 * @param requirement its number, as R63
 * @param text the sentence
 */
record Sentence(String requirement, String text) {

    static Sentence of(Proves claim) {
        return new Sentence(claim.value(), claim.says());
    }

    @Override
    public String toString() {
        return requirement + " “" + text + "”";
    }
}
