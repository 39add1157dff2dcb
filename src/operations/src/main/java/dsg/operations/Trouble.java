package dsg.operations;

import org.jspecify.annotations.Nullable;

/** What the operator has to know and do, in Japanese and English. Never carries a secret. */
public class Trouble extends RuntimeException {

    public Trouble(String japanese, String english) {
        super(japanese + System.lineSeparator() + english);
    }

    Trouble(String japanese, String english, @Nullable Throwable cause) {
        super(japanese + System.lineSeparator() + english, cause);
    }
}
