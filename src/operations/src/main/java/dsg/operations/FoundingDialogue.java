package dsg.operations;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;

/** Asks the operator who founds a gateway, and tells what each of the two is to be given. */
final class FoundingDialogue {

    private final Founding founding;
    private final Gateway gateway;
    private final BufferedReader in;
    private final PrintStream out;

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
        tell(founding.found(provider, office, this::hand));
        return 0;
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
        tell(founding.passwords());
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

    private void hand(List<Founding.Keys> keys) {
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
