package dsg.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import dsg.proof.Proves;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Enrolled at the company's own terminal: manager beside, office on the screen. The camera is the browser's own test picture. */
@Journey
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RemoteEnrolmentIT {

    @Test
    @Order(1)
    @Proves(value = "R106", says = "Enrolment is by visit or remote")
    @Proves(value = "R107", says = "A remote enrolment is attended by the protected-system manager, a visit by staff")
    @Proves(
            value = "R108",
            says =
                    "Before a remote enrolment the security office checks a photo identity card by the terminal's camera")
    @Proves(value = "R109", says = "The security office keeps the picture of the identity check")
    @Proves(
            value = "T23",
            says = "A remote enrolment is opened by the office's acceptance, with the manager as witness")
    @Proves(value = "T25", says = "Enrolment is on a registered terminal with a camera")
    @DisplayName(
            "booked, begun by the manager, password and consent of the person, seen and accepted by the office, two"
                    + " fingers, and then a first login; the kept picture opens at the office's terminal alone, with a record")
    void remotely(House house) {
        Person registrant = house.people().unenrolled();
        HomePage office = officeReady(house, registrant);
        HomePage manager = house.signIn(house.people().managerOfUnenrolled());
        book(house, manager, registrant);

        RemotePage here = RemotePage.of(manager).begin(registrant).prove(registrant);
        assertThat(here.identity())
                .contains(house.people().managerOfUnenrolled().name());
        Album.look(here.page(), "enrolment-remote-consent");
        here.agree();
        assertThat(here.sensor()).hasCount(0);
        here.useCamera();
        CheckPage check = CheckPage.of(office, registrant);
        assertThat(check.seesPicture()).isTrue();
        check.ask("架空の質問：所属はどこですか。");
        assertThat(here.questions()).containsText("所属はどこですか");
        here.answer("架空通信部です。");
        assertThat(check.answers()).containsText("架空通信部です");
        assertThat(check.acceptInVain()).contains("静止画がまだ保管されていません");
        check.keepStill();
        assertThat(here.sensor()).hasCount(0);
        check.accept();

        here.sensor().waitFor();
        Album.look(here.page(), "enrolment-remote-accepted");
        here.enrol();
        HomePage home = house.signIn(registrant);
        assertThat(home.identity()).contains(registrant.name());

        StillsPage stills = StillsPage.of(check.home());
        assertThat(stills.openings(registrant)).isEqualTo("0回");
        assertThat(stills.open(registrant)).isEqualTo("画像を開きました。");
        assertThat(stills.isShown()).isTrue();
        assertThat(stills.openings(registrant)).isEqualTo("1回");
        Album.look(stills.page(), "enrolment-stills");
    }

    @Test
    @Order(2)
    @Tag("long")
    @Proves(
            value = "T23",
            says = "A remote enrolment is opened by the office's acceptance, with the manager as witness")
    @Proves(value = "R107", says = "A remote enrolment is attended by the protected-system manager, a visit by staff")
    @DisplayName("refused by the office the sensor stays shut and the camera goes off; without the manager nothing"
            + " begins, and what one login has begun no other goes on with")
    void refused(House house) {
        Person registrant = house.people().unenrolled();
        HomePage office = officeReady(house, registrant);
        HomePage manager = house.signIn(house.people().managerOfUnenrolled());
        book(house, manager, registrant);
        RemotePage here =
                RemotePage.of(manager).begin(registrant).prove(registrant).agree();
        here.useCamera();
        CheckPage check = CheckPage.of(office, registrant);
        assertThat(check.seesPicture()).isTrue();
        check.refuse("顔と書類の写真が一致しません。");
        here.state("REFUSED").waitFor();
        assertThat(here.page().locator("#refused-because")).containsText("顔と書類の写真が一致しません");
        assertThat(here.sensor()).hasCount(0);
        assertThat(here.page().locator("#camera")).hasCount(0);

        Page colleague = house.signIn(house.people().stranger()).page();
        assertThat(colleague.locator(".navigation a[href='/enrolment/remote.xhtml']"))
                .hasCount(0);
        assertThat(house.at(registrant.terminal()).login().stopUnenrolled(registrant))
                .contains("静脈がまだ登録されていません");

        here = RemotePage.of(here.home()).begin(registrant).prove(registrant).agree();
        HomePage again = house.signIn(house.people().managerOfUnenrolled());
        assertThat(RemotePage.of(again).page().locator("#ceremony-state")).hasCount(0);
        assertThat(again.page().locator("#camera")).hasCount(0);
    }

    @Test
    @Order(3)
    @Tag("long")
    @Proves(value = "T22", says = "Without consent there is no enrolment and no use")
    @DisplayName("a person who does not agree comes to a clear end, before any camera")
    void declined(House house) {
        Person registrant = house.people().unenrolled();
        officeReady(house, registrant);
        HomePage manager = house.signIn(house.people().managerOfUnenrolled());
        book(house, manager, registrant);
        RemotePage here = RemotePage.of(manager).begin(registrant).prove(registrant);
        here.page().locator("#decline").click();
        assertThat(here.page().locator(".notice--warning")).containsText("同意がないため、ここで終わります");
        assertThat(here.page().locator("#camera")).hasCount(0);
    }

    /** Nothing is enrolled of the person, and two terminals of the office can open pictures. */
    private static HomePage officeReady(House house, Person registrant) {
        HomePage office = house.signIn(house.people().security());
        StationPage station = StationPage.of(office, registrant.username());
        if (station.isEnrolled()) {
            station.withdraw();
        }
        StillsPage.of(station.home()).makeKeys(house.people().security().terminal());
        HomePage other = house.at("security-02").signIn(house.people().security());
        StillsPage.of(other).makeKeys("security-02");
        return new HomePage(StillsPage.of(office).home().page());
    }

    /** Books by the screen, then the day has come. */
    private static void book(House house, HomePage manager, Person registrant) {
        new Register(house.gateway()).cancelBookings();
        Page page = manager.page();
        Menu.go(page, "/enrolment/booking.xhtml");
        page.locator("#account").fill(registrant.username());
        page.locator("#way").selectOption("REMOTE");
        page.locator("#slot").selectOption(new SelectOption().setIndex(1));
        page.locator("#book").click();
        Locator done = page.locator(".notice--success");
        assertThat(done).containsText("予約しました");
        new Register(house.gateway()).bookingsAreDue();
    }
}
