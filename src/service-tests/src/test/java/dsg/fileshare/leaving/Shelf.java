package dsg.fileshare.leaving;

import dsg.contract.Contract;
import dsg.contract.ContractDirectory;
import dsg.fileshare.area.FileId;
import dsg.fileshare.area.Folder;
import dsg.fileshare.area.FolderId;
import dsg.fileshare.area.RemovalId;
import dsg.fileshare.area.StoredFile;
import dsg.fileshare.receiving.Upload;
import dsg.fileshare.receiving.UploadId;
import dsg.platform.access.Caller;
import dsg.platform.access.ContractId;
import dsg.platform.access.RowSecurity;
import dsg.platform.content.FileRules;
import dsg.platform.content.NameKey;
import dsg.platform.storage.BlobStore.Place;
import dsg.platform.storage.BlobWriting;
import dsg.platform.storage.Blobs;
import dsg.platform.storage.EncryptedFileReader;
import dsg.platform.storage.EncryptedFileWriter.Written;
import dsg.platform.storage.SealedBlob;
import dsg.server.Acting;
import dsg.server.Shared;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Puts real files, encrypted under their contract's key, into folders, past the upload; and looks at what has become of them. */
@ApplicationScoped
@Shared
public class Shelf {

    @PersistenceContext
    EntityManager entities;

    @Inject
    Acting.People people;

    @Inject
    ContractDirectory contracts;

    @Inject
    Blobs blobs;

    @Inject
    RowSecurity rows;

    @Inject
    FileRules rules;

    @Inject
    Clock clock;

    /** A file of this person in this standard folder of that contract, with this content. */
    @Transactional
    public FileId put(String person, String contract, String folderName, String name, byte[] content) {
        Caller owner = people.caller(person, contract);
        rows.enter(owner.contract());
        Folder folder = folder(folderName);
        SealedBlob blob = blobs.fresh(folder.contract());
        Written written = write(blob, content);
        StoredFile file = new StoredFile(
                new FileId(blob.id()),
                folder,
                name,
                NameKey.of(name),
                new StoredFile.Content(written.size(), written.sha256(), "text/plain"),
                blob.wrappedKey(),
                owner.account(),
                owner.organisation(),
                clock.instant());
        entities.persist(file);
        return file.id();
    }

    /** A file that came in whole at that instant and has not been scanned. */
    @Transactional
    public UploadId receive(
            String person, String contract, String folderName, String name, byte[] content, Instant receivedAt) {
        Caller owner = people.caller(person, contract);
        rows.enter(owner.contract());
        Folder folder = folder(folderName);
        SealedBlob staged = blobs.fresh(folder.contract());
        Written written = stage(staged, content);
        Upload upload = Upload.arrived(
                UUID.randomUUID(),
                folder,
                owner.account(),
                owner.organisation(),
                new Upload.Arrived(rules.name(name), written.size(), written.sha256(), staged, null),
                receivedAt);
        entities.persist(upload);
        return upload.id();
    }

    /** How far an upload is, and why it waits. */
    @Transactional
    public String progress(String contract, UploadId id) {
        rows.enter(id(contract));
        return (String) entities.createNativeQuery(
                        "select concat_ws(' ', state, waiting_code, refusal_code) from upload where id = ?1",
                        String.class)
                .setParameter(1, id.value())
                .getSingleResult();
    }

    /** The file that this upload has become. */
    @Transactional
    public FileId published(String contract, UploadId id) {
        rows.enter(id(contract));
        return entities.find(Upload.class, id.value()).published();
    }

    private Written write(SealedBlob blob, byte[] content) {
        Written written = stage(blob, content);
        try {
            blobs.move(blob.id(), Place.STAGING, Place.BLOBS);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return written;
    }

    private Written stage(SealedBlob blob, byte[] content) {
        try (BlobWriting writing = blobs.write(blob, head -> {})) {
            writing.write(content, content.length);
            return writing.finish();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Transactional
    public FolderId folderId(String contract, String name) {
        rows.enter(id(contract));
        return folder(name).id();
    }

    /** The files of this name that the contract's area shows. */
    @Transactional
    public List<FileId> named(String contract, String name) {
        rows.enter(id(contract));
        return entities.createQuery(
                        "select f.id from StoredFile f where f.name = :name and f.removedAt is null", UUID.class)
                .setParameter("name", name)
                .getResultStream()
                .map(FileId::new)
                .toList();
    }

    /** Gives a file or folder another name past every rule, as one that was registered before the rule. */
    @Transactional
    public void callOnce(String contract, UUID object, String name) {
        rows.enter(id(contract));
        for (String table : List.of("stored_file", "folder")) {
            entities.createNativeQuery("update " + table + " set name = ?1, name_key = ?2 where id = ?3")
                    .setParameter(1, name)
                    .setParameter(2, NameKey.of(name))
                    .setParameter(3, object)
                    .executeUpdate();
        }
    }

    /** As if so much of an upload's time had passed. */
    @Transactional
    public void pass(String contract, UploadId upload, Duration time) {
        rows.enter(id(contract));
        entities.createNativeQuery(
                        "update upload set expires_at = expires_at - make_interval(secs => ?1) where id = ?2")
                .setParameter(1, time.toSeconds())
                .setParameter(2, upload.value())
                .executeUpdate();
    }

    /** As if it had been asked for earlier. */
    @Transactional
    public void backdate(String contract, RemovalId wish, Duration by) {
        rows.enter(id(contract));
        entities.createNativeQuery("update removal set requested_at = ?1, reminded_at = case when reminded_at is not"
                        + " null then cast(?1 as timestamptz) end where id = ?2")
                .setParameter(1, clock.instant().minus(by))
                .setParameter(2, wish.value())
                .executeUpdate();
    }

    /** What was written about this topic, and those that begin like it. */
    @Transactional
    public List<String> letters(String topic) {
        List<?> found = entities.createNativeQuery(
                        "select subject || body from mail where starts_with(topic, ?1) order by number", String.class)
                .setParameter(1, topic)
                .getResultList();
        return found.stream().map(String::valueOf).toList();
    }

    /** The content as its contract's key opens it. */
    @Transactional
    public byte[] content(String contract, FileId file) {
        rows.enter(id(contract));
        StoredFile found = entities.find(StoredFile.class, file.value());
        try (EncryptedFileReader reader = blobs.read(Place.BLOBS, found.blob())) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            while (reader.position() < reader.size()) {
                ByteBuffer bytes = reader.next(Long.MAX_VALUE);
                byte[] piece = new byte[bytes.remaining()];
                bytes.get(piece);
                all.write(piece);
            }
            return all.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Puts another hash into the register, as damage there would; returns the one that was there. */
    @Transactional
    public String exchangeHash(String contract, FileId file, String sha256) {
        rows.enter(id(contract));
        String before = entities.find(StoredFile.class, file.value()).content().sha256();
        entities.createNativeQuery("update stored_file set sha256 = ?1 where id = ?2")
                .setParameter(1, sha256)
                .setParameter(2, file.value())
                .executeUpdate();
        return before;
    }

    public boolean isInStore(FileId file) {
        return blobs.find(Place.BLOBS, file.value()).isPresent();
    }

    /** What the log says of this object in this contract, by action and outcome. */
    @Transactional
    public List<String> log(String contract, FileId file) {
        return log(contract, file.value());
    }

    @Transactional
    public List<String> log(String contract, UUID object) {
        List<?> found = entities.createNativeQuery(
                        "select e.action || ' ' || e.outcome || coalesce(' ' || e.username, '') from audit_event e"
                                + " where e.object_id = ?1 and e.contract = ?2 order by e.at, e.writer_sequence",
                        String.class)
                .setParameter(1, object)
                .setParameter(2, id(contract).value())
                .getResultList();
        return found.stream().map(String::valueOf).toList();
    }

    public ContractId contractId(String number) {
        return id(number);
    }

    ContractId id(String number) {
        return contracts.find(number).map(Contract::id).orElseThrow();
    }

    private Folder folder(String name) {
        return entities.createQuery("select f from Folder f where f.name = :name and f.removedAt is null", Folder.class)
                .setParameter("name", name)
                .setMaxResults(1)
                .getSingleResult();
    }
}
