package dsg.fileshare.consistency;

import dsg.contract.ContractDirectory;
import dsg.fileshare.receiving.UploadQueue;
import dsg.platform.access.ContractId;
import dsg.platform.access.Refused;
import dsg.platform.keys.KeyMissing;
import dsg.platform.storage.BlobStore;
import dsg.platform.storage.BlobStore.Place;
import dsg.platform.storage.Blobs;
import dsg.platform.storage.EncryptedFileReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Whether database, files and keys fit together; reads only, and may run at any time. */
@ApplicationScoped
public class Consistency {

    @Inject
    Register register;

    @Inject
    ContractDirectory contracts;

    @Inject
    UploadQueue queue;

    @Inject
    BlobStore store;

    @Inject
    Blobs blobs;

    /** As {@link #faults(Depth)}, without reading whole files. */
    public List<String> faults() {
        return faults(Depth.ENDS);
    }

    /** How much of each file is read. */
    public enum Depth {
        /** Length, key, first and last segment. */
        ENDS,
        /** Every byte, and the hash of them all: what has changed on the disk, or in the register, since it was published. */
        WHOLE
    }

    /** One line for each fault, with identifiers and never with names; empty means clean. */
    public List<String> faults(Depth depth) {
        // files first: a row that is written meanwhile is not missed for the file that came with it
        List<BlobStore.Stored> lying = Stream.of(Place.BLOBS, Place.STAGING)
                .flatMap(place -> store.list(place).stream())
                .toList();
        Set<UUID> open = new HashSet<>();
        queue.open().forEach(upload -> open.add(upload.blob()));
        Set<UUID> registered = new HashSet<>();
        List<String> faults = new ArrayList<>();
        for (ContractId contract : register.contracts()) {
            Register.Area area = register.area(contract);
            area.files().forEach(file -> registered.add(file.blob().id()));
            if (contracts.get(contract).terms().keyDestroyed()) {
                remainingKey(contract, faults);
                continue;
            }
            if (area.hasArea()) {
                keyFault(contract, faults);
            }
            area.files().forEach(file -> contentFault(file, depth, faults));
        }
        for (BlobStore.Stored file : lying) {
            boolean known = open.contains(file.id()) || (file.place() == Place.BLOBS && registered.contains(file.id()));
            if (!known && stillLies(file)) {
                faults.add("登録のないファイル本体 / blob without a row: %s %s".formatted(file.place(), file.id()));
            }
        }
        return faults;
    }

    private void keyFault(ContractId contract, List<String> faults) {
        try {
            blobs.fresh(contract);
        } catch (Refused missing) {
            faults.add("契約の鍵が使えない / the contract's key cannot be used: %s (%s)".formatted(contract, missing.code()));
        }
    }

    /** Of a contract whose key was destroyed nothing may be readable any more (T19). */
    private void remainingKey(ContractId contract, List<String> faults) {
        try {
            blobs.fresh(contract);
            faults.add("破棄したはずの契約の鍵が使える / a destroyed key of a contract can be used: %s".formatted(contract));
        } catch (KeyMissing asItShouldBe) {
            // nothing else is to be said of it
        } catch (Refused unknown) {
            faults.add(
                    "契約の鍵を確かめられない / the contract's key cannot be checked: %s (%s)".formatted(contract, unknown.code()));
        }
    }

    private void contentFault(Register.Registered file, Depth depth, List<String> faults) {
        long size = file.content().size();
        try (EncryptedFileReader content = blobs.read(Place.BLOBS, file.blob())) {
            if (content.size() != size) {
                throw new IOException("wrong length");
            }
            if (depth == Depth.WHOLE && !hash(content).equals(file.content().sha256())) {
                faults.add("ファイル本体が登録されたハッシュ値と異なる / blob differs from the hash in the register: %s"
                        .formatted(file.blob().id()));
            }
            content.position(0).next(1);
            content.position(Math.max(0, size - 1)).next(1);
        } catch (IOException | Refused broken) {
            faults.add("ファイル本体が読めない / blob cannot be read: %s (%s)"
                    .formatted(file.blob().id(), reason(broken)));
        }
    }

    private static String hash(EncryptedFileReader content) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            while (content.position() < content.size()) {
                digest.update(content.next(Long.MAX_VALUE));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String reason(Exception broken) {
        return broken instanceof Refused refused
                ? refused.code()
                : broken.getClass().getSimpleName();
    }

    private boolean stillLies(BlobStore.Stored file) {
        return blobs.find(file.place(), file.id()).isPresent();
    }
}
