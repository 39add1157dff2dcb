package dsg.journey;

import java.util.UUID;

/** The folders that every area is given, and names for those of one test. */
final class Folders {

    static final String COMMON = "01_共通";
    static final String FROM_OFFICE = "02_調達要求元からの提供";
    static final String FROM_PRIME = "03_元請からの提出";
    static final String OF_SUB = "04_下請_こかげ架空精機（デモ）";

    private Folders() {}

    /** No other test has used it, and no earlier run. */
    static String fresh(String purpose) {
        return purpose + "_" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** A new folder in this one, for one test. */
    static FolderPage in(FolderPage parent, String purpose) {
        String name = fresh(purpose);
        parent.createFolder(name);
        return parent.folder(name);
    }

    /** A new folder of the prime's, open to the prime and, to read, to the office. */
    static FolderPage ofPrime(House house, String purpose) {
        return in(house.signIn(house.people().prime()).folder(FROM_PRIME), purpose);
    }
}
