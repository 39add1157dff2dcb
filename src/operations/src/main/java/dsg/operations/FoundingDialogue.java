package dsg.operations;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** Asks the operator who founds a gateway, and tells what each of the two is to be given. */
final class FoundingDialogue {

    /** Of the realm: the provider's founder. */
    private static final String ADMINISTRATOR = "administrator";

    private final Founding founding;
    private final Gateway gateway;
    private final BufferedReader in;
    private final PrintStream out;
    private List<Founding.Keys> keys = List.of();

    FoundingDialogue(Gateway gateway, BufferedReader in, PrintStream out) {
        this.founding = gateway.founding();
        this.gateway = gateway;
        this.in = in;
        this.out = out;
    }

    /** 0 when the gateway is founded in the end, 1 where the operator has thought better of it. */
    int run() {
        if (founding.done()) {
            return again();
        }
        out.println("ゲートウェイを開設します。二つの組織から一人ずつ、別の人が必要です。");
        out.println("Founds the gateway: one person of each of two organisations, and two different people.");
        Founding.Side provider = ask("provider", "サービス提供事業者", "the provider", "provider-01");
        Founding.Side office = ask("security-office", "情報システム管理室", "the security office", "security-01");
        out.println();
        List.of(provider, office)
                .forEach(side ->
                        out.println("  " + side.organisation() + "  " + side.person() + "  " + side.terminal()));
        if (!"yes".equals(answer("よろしければ yes / type \"yes\"", ""))) {
            out.println("何もしませんでした。 / Nothing was done.");
            return 1;
        }
        List<Founding.Account> accounts = founding.found(provider, office, this::hand);
        tell(accounts);
        enrol(accounts.getFirst(), keys.getFirst(), ADMINISTRATOR);
        enrol(accounts.getLast(), keys.getLast(), "");
        return 0;
    }

    /** Nobody logs in without, and there is no office yet that could do it. */
    private void enrol(Founding.Account founder, Founding.Keys terminal, String administrator) {
        out.println();
        out.println(founder.name() + "  静脈の登録（端末 " + terminal.browser().name() + "）/ enrolment of the veins");
        String agreed = answer(
                "本人が目の前にいて、静脈の情報（生体情報）と個人情報の取扱いに同意していれば yes"
                        + " / type \"yes\" if the person is here and agrees to the use of vein data and personal data",
                "");
        if (!"yes".equals(agreed)) {
            out.println("登録していません。後で found を実行すると登録できます。 / Not enrolled; run found again to do it later.");
            return;
        }
        gateway.firstEnrolment().of(founder.username(), terminal, administrator);
        out.println("静脈を登録しました（模擬センサー）。 / The veins are enrolled (simulated sensor).");
    }

    /** For founders whose enrolment broke off, with the keys that they have been handed. */
    private void enrolLater(List<Founding.Account> accounts) {
        for (Founding.Account each : accounts) {
            out.println();
            String browser = answer(
                    each.name() + "  静脈を登録するなら、ブラウザーの鍵のファイル / to enrol the veins, the file of the browser's key", "");
            if (!browser.isEmpty()) {
                Terminal shown = terminal(browser);
                Terminal signing = terminal(answer("  エージェントの鍵のファイル / the file of the agent's key", ""));
                boolean first = each.equals(accounts.getFirst());
                enrol(each, new Founding.Keys(shown, signing), first ? ADMINISTRATOR : "");
            }
        }
    }

    private Terminal terminal(String file) {
        Path store = Path.of(file);
        String name = String.valueOf(store.getFileName()).replaceFirst("\\.p12$", "");
        return new Terminal(name, store, answer("  そのパスワード / its password", ""));
    }

    /** For the operator whose first run broke off before the passwords were told, or who has lost them. */
    private int again() {
        out.println("このゲートウェイは開設済みです。 / This gateway is founded already.");
        String wanted = answer(
                "まだログインしていない担当者に新しい初回パスワードを発行するには yes"
                        + " / type \"yes\" for new first passwords of those who have not logged in",
                "");
        if (!"yes".equals(wanted)) {
            out.println("何もしませんでした。 / Nothing was done.");
            return 1;
        }
        List<Founding.Account> accounts = founding.passwords();
        tell(accounts);
        enrolLater(accounts);
        return 0;
    }

    private Founding.Side ask(String code, String japanese, String english, String terminal) {
        out.println();
        out.println(japanese + " / " + english);
        return new Founding.Side(
                code,
                answer("  組織の名称 / its name", ""),
                answer("  担当者の氏名 / the person", ""),
                answer("  担当者の端末名 / the person's terminal", terminal));
    }

    private String answer(String question, String usual) {
        out.print(question + (usual.isEmpty() ? "" : " [" + usual + "]") + ": ");
        out.flush();
        try {
            String line = in.readLine();
            String given = line == null ? "" : line.strip();
            return given.isEmpty() ? usual : given;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void hand(List<Founding.Keys> made) {
        keys = made;
        out.println();
        out.println("端末の鍵（PKCS#12）。ファイルとパスワードは別々の方法で渡し、渡したらファイルを消してください。");
        out.println("The terminals' keys (PKCS#12). Hand files and passwords over by different ways, then delete the"
                + " files.");
        for (Founding.Keys each : keys) {
            out.println("  " + each.browser().store() + "  " + each.browser().password() + "  （ブラウザー / browser）");
            out.println("  " + each.agent().store() + "  " + each.agent().password() + "  （エージェント / agent）");
        }
        out.println("サーバの認証局 / the servers' authority, to be trusted: " + gateway.rootCertificate());
    }

    private void tell(List<Founding.Account> accounts) {
        out.println();
        out.println("初回パスワード（最初のログインで変更） / first passwords, to be changed at the first login");
        for (Founding.Account each : accounts) {
            out.println("  " + each.username() + "  " + each.name() + "  "
                    + (each.password().isEmpty() ? "（変更済み / changed already）" : each.password()));
        }
        out.println("開く / open: " + gateway.portalUrl());
    }
}
