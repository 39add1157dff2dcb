package dsg.fileshare.leaving;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.fileshare.area.FileId;
import dsg.fileshare.area.FolderId;
import dsg.fileshare.receiving.Receiving;
import dsg.fileshare.receiving.UploadId;
import dsg.fileshare.receiving.Uploads;
import dsg.platform.access.Caller;
import dsg.platform.access.CurrentCaller;
import dsg.platform.access.SessionId;
import dsg.platform.keys.KeyVault;
import dsg.rotation.RotationState;
import dsg.rotation.Rotations;
import dsg.server.Acting;
import dsg.server.Await;
import dsg.server.Deciding;
import dsg.server.RunningGateway;
import dsg.server.Shared;
import dsg.server.WholeWar;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Files that are on their way in while the key of their contract is renewed. */
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@Shared
class UploadsOverRotationIT {

    private static final String CONTRACT = "DEMO-2026-002";
    private static final String FOLDER = "03_元請からの提出";
    private static final String USER = "架空 渚";
    private static final String PROVIDER = "架空 運子";
    private static final String OFFICE = "架空 管太";
    private static final int HALF = 150_000;

    @Inject
    Acting acting;

    @Inject
    Acting.People people;

    @Inject
    CurrentCaller current;

    @Inject
    Deciding deciding;

    @Inject
    Shelf shelf;

    @Inject
    Uploads uploads;

    @Inject
    Receiving receiving;

    @Inject
    Rotations rotations;

    @Inject
    KeyVault vault;

    @PersistenceContext
    EntityManager entities;

    @Resource
    UserTransaction transaction;

    @Deployment(name = WholeWar.SHARED)
    static WebArchive portal() {
        return WholeWar.shared();
    }

    @Test
    @DisplayName(
            "an upload that stands half done when its contract's key is renewed, or when the former key is destroyed, goes on"
                    + " and is published byte for byte; so is what lay there before")
    void wholeOverTheRenewal() throws Exception {
        byte[] content = RemovalCase.bytes(2 * HALF);
        FolderId folder = shelf.folderId(CONTRACT, FOLDER);
        FileId there = shelf.put(USER, CONTRACT, FOLDER, RemovalCase.name("前からの図面"), content);
        String overRenewal = RemovalCase.name("更新をまたぐ図面");
        String overDestruction = RemovalCase.name("破棄をまたぐ図面");
        UploadId first = announced(folder, overRenewal, content.length);
        UploadId second = announced(folder, overDestruction, content.length);
        assertThat(receive(first, 0, Arrays.copyOf(content, HALF))).isEqualTo(HALF);
        assertThat(receive(second, 0, Arrays.copyOf(content, HALF))).isEqualTo(HALF);
        int before = vault.contractKeyNumber(shelf.id(CONTRACT).value());

        UUID rotation = acting.as(PROVIDER, () -> rotations.propose(CONTRACT, "年次の更新"));
        deciding.accept(OFFICE, rotation, "");
        Await.until("everything lies under the new key", () -> state(rotation) == RotationState.REWRAPPED);
        assertThat(vault.contractKeyNumber(shelf.id(CONTRACT).value())).isEqualTo(before + 1);
        receive(first, HALF, Arrays.copyOfRange(content, HALF, content.length));
        assertThat(published(first, overRenewal)).isEqualTo(content);

        destroyFormerKey(rotation);
        Await.until("the former key is destroyed", () -> state(rotation) == RotationState.RETIRED);
        receive(second, HALF, Arrays.copyOfRange(content, HALF, content.length));
        assertThat(published(second, overDestruction)).isEqualTo(content);
        assertThat(shelf.content(CONTRACT, there)).isEqualTo(content);
        assertThat(shelf.content(CONTRACT, shelf.named(CONTRACT, overRenewal).getFirst()))
                .isEqualTo(content);
    }

    private UploadId announced(FolderId folder, String name, long size) throws Exception {
        return acting.as(USER, CONTRACT, () -> uploads.announce(folder, name, size));
    }

    private byte[] published(UploadId upload, String name) throws Exception {
        Await.until("it is published", () -> shelf.progress(CONTRACT, upload).equals("PUBLISHED"));
        return shelf.content(CONTRACT, shelf.named(CONTRACT, name).getFirst());
    }

    /** In a session of the person's own, which a transfer asks for all the time. */
    private long receive(UploadId upload, long offset, byte[] part) throws Exception {
        Caller person = people.caller(USER, CONTRACT);
        Caller working = new Caller(
                person.account(),
                person.username(),
                person.person(),
                person.name(),
                person.roles(),
                person.organisation(),
                person.contract(),
                person.terminal(),
                session(person));
        return acting.as(
                USER,
                CONTRACT,
                () -> current.as(working, () -> receiving.receive(upload, offset, new ByteArrayInputStream(part))));
    }

    private SessionId session(Caller person) throws Exception {
        UUID id = UUID.randomUUID();
        transaction.begin();
        entities.createNativeQuery(
                        "insert into portal_session (id, account, terminal, terminal_fingerprint, keycloak_session,"
                                + " started_at, used_at) select ?1, ?2, t.id, repeat('0', 64), ?3, now(), now() from terminal t"
                                + " limit 1")
                .setParameter(1, id)
                .setParameter(2, person.account().value())
                .setParameter(3, id.toString())
                .executeUpdate();
        transaction.commit();
        return new SessionId(id);
    }

    private RotationState state(UUID rotation) throws Exception {
        return acting.as(OFFICE, () -> rotations.row(rotation)).state();
    }

    private void destroyFormerKey(UUID rotation) throws Exception {
        transaction.begin();
        entities.createNativeQuery("update key_rotation set retire_at = now() where id = ?1")
                .setParameter(1, rotation)
                .executeUpdate();
        transaction.commit();
    }
}
