package dsg.agent.media;

import dsg.agent.platform.Drive;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether a drive may be used on this terminal now: by its maker, product, serial number and size together (T33). */
record MediaDecision(Reason reason, Optional<AllowedMedium> medium) {

    /** Why, or why not. */
    enum Reason {
        ALLOWED("登録された媒体です。"),
        /** The register has no such medium for this terminal. */
        NOT_REGISTERED("この端末に登録されていません。保護システム管理者に登録を申請してください。"),
        /** It has no serial number of its own. */
        NO_SERIAL("固有のシリアルナンバーがなく、登録できない媒体です。"),
        /** Another with the same serial number is registered, of another size or kind. */
        ANOTHER("登録された媒体と、容量または種類が異なります。"),
        /** Its time is over. */
        OVER("登録の期限が過ぎています。"),
        /** The terminal's policy is over, so that nothing is allowed (T35). */
        NO_POLICY("設定の期限が過ぎたため、すべての媒体を遮断しています。ネットワークにつないでください。");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        /** For the person at the terminal. */
        String words() {
            return words;
        }
    }

    boolean isAllowed() {
        return reason == Reason.ALLOWED;
    }

    /** @param policy whether there is one in force */
    static MediaDecision of(Drive drive, List<AllowedMedium> allowed, boolean policy, Instant now) {
        if (!policy) {
            return no(Reason.NO_POLICY);
        }
        if (drive.serial().isBlank()) {
            return no(Reason.NO_SERIAL);
        }
        List<AllowedMedium> same =
                allowed.stream().filter(each -> isSame(each, drive)).toList();
        if (same.isEmpty()) {
            return no(Reason.NOT_REGISTERED);
        }
        List<AllowedMedium> fitting =
                same.stream().filter(each -> fits(each, drive)).toList();
        if (fitting.isEmpty()) {
            return no(Reason.ANOTHER);
        }
        return fitting.stream()
                .filter(each -> each.until().isAfter(now))
                .findFirst()
                .map(each -> new MediaDecision(Reason.ALLOWED, Optional.of(each)))
                .orElseGet(() -> no(Reason.OVER));
    }

    private static boolean isSame(AllowedMedium medium, Drive drive) {
        return medium.vendor().equals(drive.vendor().toLowerCase(Locale.ROOT))
                && medium.product().equals(drive.product().toLowerCase(Locale.ROOT))
                && medium.serial().strip().equalsIgnoreCase(drive.serial().strip());
    }

    private static boolean fits(AllowedMedium medium, Drive drive) {
        return medium.optical() == drive.optical()
                && (medium.optical() || medium.bytes() == 0 || medium.bytes() == drive.bytes());
    }

    private static MediaDecision no(Reason reason) {
        return new MediaDecision(reason, Optional.empty());
    }
}
