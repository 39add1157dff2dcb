package dsg.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dsg.agent.capture.SimulatedSensor.RightFinger;
import dsg.agent.capture.SimulatedSensor.WrongFinger;
import dsg.proof.Proves;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** From the consent at the office's station to the login by a finger, and to the end of it. */
@Journey
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EnrolmentIT {

    private static final int TRIES = 5;

    @Test
    @Order(1)
    @Proves(value = "R22", says = "Vein data are registered and managed")
    @Proves(value = "R107", says = "A remote enrolment is attended by the protected-system manager, a visit by staff")
    @Proves(value = "T22", says = "Without consent there is no enrolment and no use")
    @DisplayName(
            "who does not agree comes to a clear end; who agrees to both lays on two fingers at the office's station,"
                    + " and then logs in by one of them")
    void onSite(House house) {
        Person newcomer = house.people().unenrolled();
        StationPage station = station(house, newcomer);
        if (station.isEnrolled()) {
            station.withdraw();
            station = station(house, newcomer);
        }
        assertThat(station.agreeToHalf()).contains("両方への同意が必要です");
        station.decline();
        Album.look(station.page(), "enrolment-declined");
        assertThat(house.at(newcomer.terminal()).login().stopUnenrolled(newcomer))
                .contains("静脈がまだ登録されていません");

        station = station(house, newcomer);
        Album.look(station.page(), "enrolment-consent");
        station.agree();
        Album.look(station.page(), "enrolment-fingers");
        station.enrol("enrolment-capture");
        Album.look(station.page(), "enrolment-done");

        HomePage home = house.signIn(newcomer);
        assertThat(home.identity()).contains(newcomer.name());
    }

    @Test
    @Order(2)
    @Proves(value = "R22", says = "The history of logins is kept")
    @Proves(value = "R21", says = "An account locks by itself when its tries exceed a set number")
    @DisplayName(
            "five wrong fingers stop the vein, for the right one too, until the office releases it; the history tells"
                    + " all of it, and the next login tells the person")
    void wrongFinger(House house) {
        Person newcomer = house.people().unenrolled();
        new Register(house.gateway()).forgetTries();
        Page page = house.at(newcomer.terminal()).login().page();
        try {
            house.agent().sensor().hold(new WrongFinger());
            new LoginPage(page).send(newcomer.username(), newcomer.password());
            refusedFingers(page);
        } finally {
            house.agent().sensor().hold(new RightFinger());
        }
        assertThat(house.at(newcomer.terminal()).login().stopUnenrolled(newcomer))
                .contains("静脈の不一致が続いたため");

        HomePage office = house.signIn(house.people().security());
        StationPage.of(office, newcomer.username()).release();
        HomePage home = house.signIn(newcomer);
        assertThat(home.page().locator("#last-login")).containsText("回のログインの失敗がありました");
        Album.look(home.page(), "logon-last");

        LogonHistoryPage all = LogonHistoryPage.of(office).find(newcomer.username());
        assertThat(all.events()).anyMatch(text -> text.contains("拒否") && text.contains("静脈の不一致"));
        assertThat(all.events()).anyMatch(text -> text.contains("ロック") && text.contains("静脈"));
        assertThat(all.events()).anyMatch(text -> text.contains("ロック解除"));
        assertThat(all.terminals()).anyMatch(text -> text.contains(newcomer.terminal()));
        Album.look(all.page(), "logon-history");
        assertThat(LogonHistoryPage.of(home).accounts()).allMatch(text -> text.contains(newcomer.username()));
    }

    @Test
    @Order(3)
    @Proves(value = "T1", says = "One person has one enrolment for all accounts")
    @Proves(value = "R105", says = "Only users who are not yet enrolled need enrolment")
    @DisplayName("the second account of a person needs no enrolment of its own")
    void secondAccount(House house) {
        Person one = house.people().office();
        Person other = house.people().officeThere();
        assertThat(house.signIn(one).identity()).contains(one.username());
        assertThat(house.signIn(other).identity()).contains(other.username());
        assertThat(station(house, other).enrolledAt())
                .isEqualTo(station(house, one).enrolledAt());
    }

    @Test
    @Order(4)
    @Proves(value = "T22", says = "Without consent there is no enrolment and no use")
    @DisplayName("who takes the consent back has nothing enrolled any more, and does not come in")
    void withdrawn(House house) {
        Person newcomer = house.people().unenrolled();
        StationPage station = station(house, newcomer);
        station.withdraw();
        assertThat(station.isEnrolled()).isFalse();
        Album.look(station.page(), "enrolment-withdrawn");
        assertThat(house.at(newcomer.terminal()).login().stopUnenrolled(newcomer))
                .contains("静脈がまだ登録されていません");
    }

    private static void refusedFingers(Page page) {
        Locator refused = page.locator(".notice--error");
        for (int i = 1; i < TRIES; i++) {
            assertThat(refused).containsText("静脈を確認できませんでした");
            if (i == 1) {
                Album.look(page, "login-vein-refused");
            }
            page.evaluate("document.documentElement.dataset.left = ''");
            page.locator("#vein-start").click();
            page.locator("html:not([data-left])").waitFor();
        }
        assertThat(page.locator("#kc-error-message")).containsText("静脈の不一致が続いたため");
        Album.look(page, "login-vein-locked");
    }

    private static StationPage station(House house, Person person) {
        return StationPage.of(house.signIn(house.people().security()), person.username());
    }
}
