package dsg.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import dsg.operations.ServerName;
import dsg.operations.SiteLab;
import dsg.proof.Proves;
import java.time.Duration;
import java.time.LocalDate;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A site's line and what passes it, from application to packet, on the screens of its people; routers and terminals are namespaces. */
@Journey
@Tag("long")
class SiteLineIT {

    private static final String TERMINAL = LineWork.TERMINAL;
    private static final String STRANGER = "10.77.1.66";
    private static final String GATEWAY_SERVICE = "10.9.0.10";

    /** As the terminals and services behind the lines are addressed: nothing of it may be seen on a carrier. */
    private static final String IN_CLEAR = "net 10.0.0.0/8";

    private static final LocatorAssertions.ContainsTextOptions A_WHILE =
            new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);
    private static final Page.WaitForConditionOptions HALF_A_MINUTE =
            new Page.WaitForConditionOptions().setTimeout(30_000);

    @Test
    @Proves(value = "R33", says = "A dedicated encrypted line lets only permitted terminals and traffic through")
    @Proves(value = "R23", says = "The firewall lets only through what the policy allows")
    @Proves(value = "R43", says = "A mobile line serves a site that has no dedicated line, never both")
    @DisplayName(
            "an approved application becomes a tunnel and a policy in force without a file touched; it changes to the mobile"
                    + " line and back, and outlives portal and database")
    void fromApplicationToPacket(House house) {
        String mark = mark();
        LineWork work = LineWork.of(house);
        work.prepare("router-" + mark);
        work.allow(LineWork.FACTORY, "架空の疎通確認 " + mark, "ICMP", GATEWAY_SERVICE, 0);
        work.allow(LineWork.FACTORY, "架空の名前解決 " + mark, "UDP", "10.9.0.1", 53);

        try (Running lab = new Running(house.gateway().site("router-" + mark))) {
            lab.site().up();
            watch(work, lab.site());
            reportOnly(work, lab.site());
            mobile(work, lab.site());
            work.provider().open("/line/list.xhtml");
            assertThat(work.page().locator("main table").first()).containsText("接続中", A_WHILE);
            assertThat(work.page().locator("#refused-heading ~ *").last()).containsText("未登録の端末を遮断");
            Album.look(work.page(), "line-list");
            outlives(house, lab.site());
        }
    }

    @Test
    @Proves(value = "T38", says = "A site's router lets in only the terminals that are registered for this site")
    @Proves(value = "T39", says = "A removed terminal is shut out within seconds, also from what is running")
    @DisplayName(
            "a foreign card, a terminal of another site and an unregistered one have no way; a revoked terminal is cut"
                    + " from its transfer within 30 s; a router that is taken back has no tunnel, and nothing leaves it in clear")
    void whoHasNoWay(House house) {
        String mark = mark();
        String lost = "lost-" + mark;
        String away = "away-" + mark;
        house.gateway().demonstration().register(lost, "prime-a");
        house.gateway().demonstration().register(away, "prime-a");
        int last = 100 + (int) (System.nanoTime() % 100);
        String lostAddress = "10.77.1." + last;
        String awayCard = card(2, last);
        LineWork work = LineWork.of(house);
        work.openSite(LineWork.LABORATORY);
        work.network("10.77.2.0/24");
        work.place(away, awayCard, "10.77.2." + last);
        work.prepare("router-" + mark);
        work.openSite(LineWork.FACTORY);
        work.place(lost, card(1, last), lostAddress);
        work.allow(LineWork.FACTORY, "架空の疎通確認 " + mark, "ICMP", GATEWAY_SERVICE, 0);
        work.allow(lost, "架空の取得 " + mark, "TCP", GATEWAY_SERVICE, 443);

        try (Running lab = new Running(house.gateway().site("router-" + mark))) {
            lab.site().up();
            Await.until(work.page(), "the service is reached", () -> lab.site().pings(TERMINAL));
            work.openSite(LineWork.FACTORY);
            foreign(work, lab.site(), awayCard);
            revoked(house, work, lab.site(), lost, lostAddress);
            work.openSite(LineWork.FACTORY);
            work.takeBack("架空の返却");
            Await.until(work.page(), "its tunnel has ended", () -> !lab.site().pings(TERMINAL));
            Assertions.assertThat(lab.site().captured(IN_CLEAR, () -> lab.site().pings(TERMINAL)))
                    .as("nothing leaves it in clear")
                    .contains("0 packets captured");
        }
    }

    /** Tunnel, refusal, isolation, as the site's page shows them and as packets feel them. */
    private static void watch(LineWork work, SiteLab lab) {
        Page page = work.page();
        Await.until(page, "the terminal reaches the service", () -> lab.pings(TERMINAL));
        work.openSite(LineWork.FACTORY);
        work.awaitText("#tunnel-state", "接続中");
        assertThat(page.locator("section[aria-labelledby=tunnel-heading]")).containsText("AES_GCM_16-256");
        Assertions.assertThat(lab.captured(IN_CLEAR, () -> lab.pings(TERMINAL)))
                .as("nothing passes the carrier in clear")
                .contains("0 packets captured");
        Assertions.assertThat(lab.connects(TERMINAL, 443))
                .as("no policy allows that")
                .isFalse();
        lab.stranger("02:00:5e:77:01:66", STRANGER);
        Assertions.assertThat(lab.pings(STRANGER)).as("nobody registered that").isFalse();
        work.awaitText("section[aria-labelledby=sightings-heading]", "許可がなく遮断");
        work.awaitText("section[aria-labelledby=sightings-heading]", "未登録の端末を遮断");
        Await.until(
                page,
                "a name is answered",
                () -> lab.asks(TERMINAL, "ns.dsg.internal").contains("10.9.0.1"));
        Album.look(page, "line-site");
        page.getByText("隔離する").first().click();
        assertThat(page.locator(".notice--success")).containsText("隔離しました");
        Await.until(page, "isolation cuts the terminal off", () -> !lab.pings(TERMINAL));
        page.getByText("隔離を解く").first().click();
        Await.until(page, "it is let in again", () -> lab.pings(TERMINAL));
    }

    /** What no policy allows passes once two people want it noted only, and is refused when one of them says so. */
    private static void reportOnly(LineWork work, SiteLab lab) {
        Page page = work.page();
        work.provider().open("/firewall/list.xhtml");
        if (page.locator("#enforce").count() == 0) {
            assertThat(page.locator("#enforcement")).containsText("許可した通信だけ");
            page.locator("#relax-until")
                    .fill(LocalDate.now(LineWork.JAPAN).plusDays(1).toString());
            page.locator("#relax-because").fill("架空の試行のため");
            page.locator("#relax").click();
            assertThat(page.locator(".notice--success")).containsText("試行を申請しました");
            work.decide("架空の試行のため");
        }
        Await.until(page, "what no policy allows passes", () -> lab.connects(TERMINAL, 443));
        Assertions.assertThat(lab.pings(STRANGER)).as("a stranger never").isFalse();
        work.provider().open("/firewall/list.xhtml");
        assertThat(page.locator("#enforcement")).containsText("記録だけの試行中");
        Album.look(page, "firewall-report-only");
        page.locator("#enforce").click();
        assertThat(page.locator(".notice--success")).containsText("遮断に戻しました");
        Await.until(page, "it is refused again", () -> !lab.connects(TERMINAL, 443));
    }

    /** To the mobile line behind a NAT, and back on the same day; the other line is silent. */
    private static void mobile(LineWork work, SiteLab lab) {
        Page page = work.page();
        String fixed = lab.lines().getFirst();
        String nat = lab.lines().getLast();
        work.openSite(LineWork.FACTORY);
        work.change("MOBILE");
        Await.until(page, "packets go by the mobile line", () -> carries(lab, nat));
        Assertions.assertThat(carries(lab, fixed)).as("never both").isFalse();
        work.openSite(LineWork.FACTORY);
        work.awaitText("section[aria-labelledby=tunnel-heading]", "モバイル接続");
        Album.look(page, "line-mobile");
        work.change("FIXED");
        Await.until(page, "packets go by the dedicated line", () -> carries(lab, fixed));
        Assertions.assertThat(carries(lab, nat)).as("never both").isFalse();
    }

    /** Whether a terminal's packet is answered while ciphertext goes by under this address. */
    private static boolean carries(SiteLab lab, String address) {
        return lab.captured("udp port 4500 and host " + address, () -> lab.pings(TERMINAL))
                        .contains("ESP")
                && lab.pings(TERMINAL);
    }

    /** The network goes on with nobody to ask. */
    private static void outlives(House house, SiteLab lab) {
        try {
            house.gateway().kill(ServerName.PORTAL);
            house.gateway().kill(ServerName.POSTGRES);
            Assertions.assertThat(lab.pings(TERMINAL)).isTrue();
            Assertions.assertThat(lab.pings(STRANGER)).isFalse();
            Assertions.assertThat(lab.connects(TERMINAL, 443)).isFalse();
        } finally {
            house.gateway().up();
        }
        Assertions.assertThat(lab.pings(TERMINAL)).isTrue();
    }

    /** The right address with another card; the right card at the wrong site. */
    private static void foreign(LineWork work, SiteLab lab, String awayCard) {
        lab.exchangeCard(TERMINAL, "02:00:5e:77:01:99");
        Assertions.assertThat(lab.pings(TERMINAL))
                .as("the address alone opens nothing")
                .isFalse();
        work.awaitText("section[aria-labelledby=sightings-heading]", "02:00:5e:77:01:99");
        lab.exchangeCard(TERMINAL, LineWork.TERMINAL_CARD);
        Await.until(work.page(), "its own card is let in", () -> lab.pings(TERMINAL));
        lab.stranger(awayCard, "10.77.1.67");
        Assertions.assertThat(lab.pings("10.77.1.67"))
                .as("registered, but for another site")
                .isFalse();
        work.awaitText("section[aria-labelledby=sightings-heading]", awayCard);
        Album.look(work.page(), "line-refused");
    }

    /** What is running on a terminal stops with its registration, and what others have does not. */
    private static void revoked(House house, LineWork work, SiteLab lab, String lost, String address) {
        Await.until(work.page(), "it reaches the service", () -> lab.pings(address));
        lab.download(address);
        long begun = lab.received(address);
        Await.until(work.page(), "bytes come", () -> lab.received(address) > begun + 500_000);
        house.signIn(house.people().security()).terminals().revoke(lost, "紛失（届出番号 架空-2）");
        Standstill still = new Standstill();
        Await.until(work.page(), "the transfer is cut", () -> still.at(lab.received(address)), HALF_A_MINUTE);
        Assertions.assertThat(lab.pings(address)).isFalse();
        Assertions.assertThat(lab.pings(TERMINAL)).as("others go on").isTrue();
    }

    /** Whether hardly anything has come for three seconds: a running transfer brings half a megabyte a second. */
    private static final class Standstill {

        private static final long HARDLY = 5_000;
        private static final Duration LONG = Duration.ofSeconds(3);

        private long bytes = -HARDLY;
        private long since = System.nanoTime();

        boolean at(long now) {
            if (now - bytes > HARDLY) {
                bytes = now;
                since = System.nanoTime();
            }
            return System.nanoTime() - since > LONG.toNanos();
        }
    }

    private static String mark() {
        return Long.toString(System.nanoTime(), 36);
    }

    private static String card(int site, int last) {
        return "02:00:5e:77:%02x:%02x".formatted(site, last);
    }

    /** A site whose programs end with the test. */
    private record Running(SiteLab site) implements AutoCloseable {
        @Override
        public void close() {
            site.down();
        }
    }
}
