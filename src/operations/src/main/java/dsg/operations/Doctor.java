package dsg.operations;

import dsg.operations.Finding.Grade;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks at what breaks a gateway in the long run, and says what to do. Changes nothing; what cannot be seen is unknown, never good. */
final class Doctor {

    private static final Duration CERTIFICATE_SOON = Duration.ofDays(30);
    private static final Duration SIGNATURES_OLD = Duration.ofDays(7);
    private static final Duration BACKUP_OLD = Duration.ofHours(26);
    private static final long DISK_FEW = 5L << 30;

    private final Installation here;
    private final Parts parts;
    private final VaultCopies copies;
    private final Clock clock;

    Doctor(Installation here, Parts parts, VaultCopies copies, Clock clock) {
        this.here = here;
        this.parts = parts;
        this.copies = copies;
        this.clock = clock;
    }

    List<Finding> examine() {
        List<Finding> findings = new ArrayList<>();
        parts.servers().values().forEach(server -> findings.add(server(Status.of(server))));
        findings.addAll(certificates());
        findings.add(disk("DSG_HOME", here.home().root()));
        findings.add(timekeeping());
        findings.add(definitions());
        findings.add(shipping());
        findings.addAll(backups());
        findings.add(vaultCopies());
        findings.addAll(versions());
        return findings;
    }

    private static Finding server(Status status) {
        String subject = "サーバ / server " + status.name();
        return switch (status.state()) {
            case READY -> new Finding(Grade.GOOD, subject, "稼働中 / running", "");
            case SHUT ->
                new Finding(
                        Grade.WRONG,
                        subject,
                        "だれも入れない / lets nobody in: " + status.trouble(),
                        "dsg logs " + status.name());
            case RUNNING ->
                new Finding(Grade.WRONG, subject, "応答しない / does not answer", "dsg logs " + status.name() + ", dsg up");
            case STOPPED -> new Finding(Grade.WRONG, subject, "停止 / stopped", "dsg up");
        };
    }

    private Finding shipping() {
        String subject = "ログの送付 / shipping of logs";
        if (!parts.shipping().flows()) {
            return new Finding(
                    Grade.WRONG,
                    subject,
                    "停止 / stopped",
                    "dsg up; " + parts.shipping().log());
        }
        return LogShipping.systemLogs().isEmpty()
                ? new Finding(Grade.WRONG, subject, "OSのログがない / no log of the system", "apt install rsyslog; dsg up")
                : new Finding(Grade.GOOD, subject, "稼働中 / running", "");
    }

    private List<Finding> certificates() {
        try (Stream<Path> files = Files.list(here.home().openDirectory("certificates"))) {
            List<Finding> shown =
                    new ArrayList<>(files.filter(file -> file.toString().endsWith(".pem"))
                            .sorted()
                            .map(this::certificate)
                            .toList());
            parts.servers().values().forEach(server -> shown.add(certificate(server)));
            return shown;
        } catch (IOException e) {
            return List.of(new Finding(Grade.UNKNOWN, "証明書 / certificates", String.valueOf(e.getMessage()), ""));
        }
    }

    private Finding certificate(Path pem) {
        try (var content = Files.newInputStream(pem)) {
            X509Certificate read =
                    (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(content);
            return life(pem.getFileName().toString(), read);
        } catch (IOException | CertificateException e) {
            return new Finding(Grade.UNKNOWN, "証明書 / certificate " + pem.getFileName(), "読めない / unreadable", "");
        }
    }

    /** A second node shows a certificate of the first one's name, a second PostgreSQL one of its own. */
    private Finding certificate(Server server) {
        Path place = here.home().at(server.daemon().name());
        String own = place.getFileName().toString();
        String name = Files.exists(place.resolve(own + ".p12")) ? own : own.replaceFirst("-2$", "");
        Path store = place.resolve(name + ".p12");
        if (Files.notExists(store)) {
            return new Finding(Grade.GOOD, "証明書 / certificate " + server.name(), "TLSを使わない / speaks no TLS", "");
        }
        return life(
                own + "/" + name + ".p12",
                Certificates.certificate(
                        new Certificates.Store(store, here.secrets().of("keystore." + name))));
    }

    private Finding life(String name, X509Certificate certificate) {
        Instant end = certificate.getNotAfter().toInstant();
        Duration left = Duration.between(clock.instant(), end);
        String state = "あと %d 日 / %d days left".formatted(left.toDays(), left.toDays());
        String subject = "証明書 / certificate " + name;
        if (left.isNegative()) {
            return new Finding(Grade.WRONG, subject, "期限切れ / expired", "dsg down; dsg up（作り直します / makes it anew）");
        }
        return left.compareTo(CERTIFICATE_SOON) < 0
                ? new Finding(Grade.WARNING, subject, state, "dsg up（30日前から作り直します / renews it from 30 days before）")
                : new Finding(Grade.GOOD, subject, state, "");
    }

    private static Finding disk(String what, Path place) {
        try {
            FileStore store = Files.getFileStore(place);
            long free = store.getUsableSpace();
            String state =
                    "空き %d GiB / %d GiB free of %d".formatted(free >> 30, free >> 30, store.getTotalSpace() >> 30);
            return free < DISK_FEW
                    ? new Finding(
                            Grade.WRONG,
                            "ディスク / disk " + what,
                            state,
                            "ディスクを増やす / a larger disk: du -xh --max-depth=2 " + place)
                    : new Finding(Grade.GOOD, "ディスク / disk " + what, state, "");
        } catch (IOException e) {
            return new Finding(Grade.UNKNOWN, "ディスク / disk " + what, String.valueOf(e.getMessage()), "");
        }
    }

    /** What chrony says; where it is not there nobody knows how right the clock is. */
    private static Finding timekeeping() {
        String subject = "時計 / clock";
        String remedy = "apt install chrony";
        if (Files.notExists(Path.of("/usr/bin/chronyc"))) {
            return new Finding(Grade.UNKNOWN, subject, "chrony がないため分からない / unknown without chrony", remedy);
        }
        Shell.Outcome tracking = Shell.call(List.of("chronyc", "-c", "tracking"), Map.of(), "");
        String[] values = tracking.output().split(",");
        if (tracking.status() != 0 || values.length < 14) {
            return new Finding(
                    Grade.UNKNOWN, subject, "chrony が応答しない / chrony does not answer", "systemctl start chrony");
        }
        double offset = Math.abs(Double.parseDouble(values[4]));
        String state = "ずれ %.3f 秒 / off by %.3f s, %s".formatted(offset, offset, values[13]);
        return "Normal".equals(values[13]) && offset < 1
                ? new Finding(Grade.GOOD, subject, state, "")
                : new Finding(Grade.WRONG, subject, state, "chronyc sources; chronyc makestep");
    }

    private Finding definitions() {
        String subject = "マルウェア定義 / malware signatures";
        String given = System.getenv("DSG_SIGNATURES");
        if (given == null) {
            return new Finding(
                    Grade.WARNING,
                    subject,
                    "試験用の最小限のものだけ / only the minimal set for tests",
                    "freshclam の置き場所を DSG_SIGNATURES に指定して up / name freshclam's directory in DSG_SIGNATURES and run"
                            + " up");
        }
        try (Stream<Path> files = Files.list(Path.of(given))) {
            Optional<Instant> newest = files.map(file -> file.toFile().lastModified())
                    .max(Long::compare)
                    .map(Instant::ofEpochMilli);
            Duration age =
                    newest.map(at -> Duration.between(at, clock.instant())).orElse(Duration.ofDays(9_999));
            String state = "%d 時間前 / %d hours old".formatted(age.toHours(), age.toHours());
            return age.compareTo(SIGNATURES_OLD) > 0
                    ? new Finding(Grade.WRONG, subject, state, "freshclam")
                    : new Finding(Grade.GOOD, subject, state, "");
        } catch (IOException e) {
            return new Finding(Grade.UNKNOWN, subject, "読めない / unreadable: " + given, "DSG_SIGNATURES");
        }
    }

    private List<Finding> backups() {
        Backups backups = parts.backups();
        if (!backups.established()) {
            return List.of(new Finding(Grade.WRONG, "控え / backups", "まだ一度もない / none was ever made", "dsg backup"));
        }
        List<Finding> findings = new ArrayList<>();
        Duration age = backups.newest()
                .map(at -> Duration.between(at, clock.instant()))
                .orElse(Duration.ofDays(9_999));
        String state = "%d 時間前 / %d hours ago".formatted(age.toHours(), age.toHours());
        findings.add(
                age.compareTo(BACKUP_OLD) > 0
                        ? new Finding(Grade.WRONG, "控え / backup", state, "dsg backup")
                        : new Finding(Grade.GOOD, "控え / backup", state, ""));
        int waiting = backups.waiting();
        findings.add(
                backups.flows() && waiting < 4
                        ? new Finding(Grade.GOOD, "控えへのログの流れ / log into the backups", "届いている / flows", "")
                        : new Finding(
                                Grade.WRONG,
                                "控えへのログの流れ / log into the backups",
                                "%d 個が待っている / %d pieces wait".formatted(waiting, waiting),
                                "dsg up; " + backups.log()));
        findings.add(disk("控え / of the backups", backups.place()));
        return findings;
    }

    /** A destroyed key lives on in a copy that has not ended. */
    private Finding vaultCopies() {
        String subject = "鍵の控え / copies of the vault";
        try {
            List<VaultCopies.Copy> overdue = copies.overdue();
            if (!overdue.isEmpty()) {
                String late = overdue.stream()
                        .map(copy -> copy.place() + " " + copy.endsAt())
                        .collect(Collectors.joining(", "));
                return new Finding(Grade.WRONG, subject, "期限を過ぎて残る / past their date: " + late, "dsg vault-backup-end");
            }
            int there = copies.there().size();
            return there == 0
                    ? new Finding(Grade.WRONG, subject, "一つもない / there is none", "dsg vault-backup DIRECTORY")
                    : new Finding(Grade.GOOD, subject, "%d 個 / %d".formatted(there, there), "");
        } catch (Trouble unknown) {
            return new Finding(Grade.UNKNOWN, subject, "データベースに聞けない / the database does not answer", "dsg up");
        }
    }

    private List<Finding> versions() {
        List<Finding> findings = new ArrayList<>();
        findings.add(new Finding(Grade.GOOD, "Java", System.getProperty("java.runtime.version", "?"), ""));
        for (String name : List.of("postgresql", "clamav-daemon", "softhsm2", "pgbackrest", "restic")) {
            Shell.Outcome version = Shell.call(List.of("dpkg-query", "-W", "-f", "${Version}", name), Map.of(), "");
            findings.add(
                    version.status() == 0
                            ? new Finding(Grade.GOOD, name, version.output(), "")
                            : new Finding(Grade.WRONG, name, "入っていない / not installed", "apt install " + name));
        }
        findings.add(
                Stream.of("bwrap", "soffice", "pdftoppm")
                                .allMatch(name -> Files.isExecutable(Path.of("/usr/bin", name)))
                        ? new Finding(Grade.GOOD, "画面での閲覧 / files on the screen", "できる / possible", "")
                        : new Finding(
                                Grade.UNKNOWN,
                                "画面での閲覧 / files on the screen",
                                "プログラムがない / its programs are missing",
                                "DSG_PREVIEW=true dsg up"));
        return findings;
    }
}
