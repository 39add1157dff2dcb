package dsg.benchmarks;

import dsg.operations.Trouble;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * The servers that the portal is compared with, from Debian's packages, each with the configuration that does the job and no
 * more. All ask for the terminal's certificate and speak TLS 1.3, as the portal does.
 *
 * @param trusted PEM with the authorities of the terminals
 */
record Peers(Path directory, int firstPort, ServerIdentity identity, Path trusted, Curl curl, Path scratch) {

    private static final Path NGINX = Path.of("/usr/sbin/nginx");
    private static final Path APACHE = Path.of("/usr/sbin/apache2");
    private static final Path RCLONE = Path.of("/usr/bin/rclone");

    /** Started by root, both web servers want somebody else for their work. */
    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

    private static final String WORKER = "www-data";

    Child start(String name) {
        return switch (name) {
            case Contenders.NGINX -> nginx();
            case Contenders.APACHE -> apache();
            case Contenders.RCLONE -> rclone();
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** Starts this server, ready to be measured. */
    PlainServer contender(String name, Child process) {
        return new PlainServer(
                name, process, "https://localhost:%d/".formatted(port(name)), files(name), curl, scratch);
    }

    private Child nginx() {
        Path settings = place(Contenders.NGINX).resolve("nginx.conf");
        write(settings, """
                daemon off;
                pid @{place}/pid;
                error_log stderr warn;
                worker_processes auto;
                @{worker}
                events { worker_connections 256; }
                http {
                  access_log off;
                  default_type application/octet-stream;
                  sendfile on;
                  keepalive_requests 1000000;
                  client_max_body_size 0;
                  client_body_temp_path @{place}/body;
                  proxy_temp_path @{place}/proxy;
                  fastcgi_temp_path @{place}/fastcgi;
                  uwsgi_temp_path @{place}/uwsgi;
                  scgi_temp_path @{place}/scgi;
                  server {
                    listen 127.0.0.1:@{port} ssl;
                    ssl_protocols TLSv1.3;
                    ssl_certificate @{certificate};
                    ssl_certificate_key @{key};
                    ssl_client_certificate @{trusted};
                    ssl_verify_client on;
                    ssl_verify_depth 3;
                    root @{files};
                    location / { dav_methods PUT; }
                  }
                }
                """.replace("@{worker}", ROOT ? "user %s;".formatted(WORKER) : ""), Contenders.NGINX);
        return child(Contenders.NGINX, List.of(demand(NGINX, "nginx-light"), "-c", settings.toString()), Map.of());
    }

    private Child apache() {
        Path settings = place(Contenders.APACHE).resolve("apache.conf");
        write(
                settings,
                """
                ServerRoot @{place}
                ServerName localhost
                PidFile @{place}/pid
                ErrorLog /dev/stderr
                Listen 127.0.0.1:@{port}
                @{worker}
                LoadModule mpm_event_module @{modules}/mod_mpm_event.so
                LoadModule authz_core_module @{modules}/mod_authz_core.so
                LoadModule ssl_module @{modules}/mod_ssl.so
                LoadModule dav_module @{modules}/mod_dav.so
                LoadModule dav_fs_module @{modules}/mod_dav_fs.so
                DavLockDB @{place}/locks/db
                MaxKeepAliveRequests 0
                KeepAliveTimeout 120
                LimitRequestBody 0
                EnableSendfile On
                SSLEngine on
                SSLProtocol TLSv1.3
                SSLSessionCache none
                SSLCertificateFile @{certificate}
                SSLCertificateKeyFile @{key}
                SSLCACertificateFile @{trusted}
                SSLVerifyClient require
                SSLVerifyDepth 3
                DocumentRoot @{files}
                <Directory @{files}>
                  Dav On
                  Require all granted
                </Directory>
                """.replace("@{worker}", ROOT ? "User %1$s%nGroup %1$s".formatted(WORKER) : "")
                        .replace("@{modules}", "/usr/lib/apache2/modules"),
                Contenders.APACHE);
        ownByWorker(make(place(Contenders.APACHE).resolve("locks")));
        return child(
                Contenders.APACHE,
                List.of(demand(APACHE, "apache2-bin"), "-DFOREGROUND", "-f", settings.toString()),
                Map.of());
    }

    private Child rclone() {
        String rclone = demand(RCLONE, "rclone");
        String address = "127.0.0.1:" + port(Contenders.RCLONE);
        return child(
                Contenders.RCLONE,
                List.of(
                        rclone,
                        "serve",
                        "webdav",
                        "secret:",
                        "--config",
                        "",
                        "--addr",
                        address,
                        "--min-tls-version",
                        "tls1.3",
                        "--cert",
                        identity.certificate().toString(),
                        "--key",
                        identity.key().toString(),
                        "--client-ca",
                        trusted.toString()),
                Map.of(
                        "RCLONE_CONFIG_SECRET_TYPE", "crypt",
                        "RCLONE_CONFIG_SECRET_REMOTE", files(Contenders.RCLONE).toString(),
                        "RCLONE_CONFIG_SECRET_PASSWORD", obscured(rclone)));
    }

    /** rclone wants its passwords written in its own way. */
    private static String obscured(String rclone) {
        byte[] password = new byte[32];
        new SecureRandom().nextBytes(password);
        try {
            Process process = new ProcessBuilder(rclone, "obscure", "-").start();
            try (var in = process.getOutputStream()) {
                in.write(HexFormat.of().formatHex(password).getBytes(StandardCharsets.US_ASCII));
            }
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Child child(String name, List<String> command, Map<String, String> environment) {
        return Child.start(name, command, environment, place(name).resolve("log"))
                .awaitPort(port(name));
    }

    private int port(String name) {
        return firstPort
                + List.of(Contenders.NGINX, Contenders.APACHE, Contenders.RCLONE)
                        .indexOf(name);
    }

    private Path place(String name) {
        return make(directory.resolve(name.replace(' ', '-')));
    }

    private Path files(String name) {
        Path files = make(place(name).resolve("files"));
        ownByWorker(files);
        return files;
    }

    private void write(Path file, String template, String name) {
        try {
            Files.writeString(
                    file,
                    template.replace("@{place}", place(name).toString())
                            .replace("@{files}", files(name).toString())
                            .replace("@{port}", Integer.toString(port(name)))
                            .replace("@{certificate}", identity.certificate().toString())
                            .replace("@{key}", identity.key().toString())
                            .replace("@{trusted}", trusted.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path make(Path directory) {
        try {
            return Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void ownByWorker(Path directory) {
        if (!ROOT) {
            return;
        }
        try {
            Files.setOwner(
                    directory,
                    directory.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(WORKER));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String demand(Path program, String debianPackage) {
        if (!Files.isExecutable(program)) {
            throw new Trouble(
                    "%s がありません。apt install %s を実行してください。".formatted(program, debianPackage),
                    "%s is missing. Run: apt install %s".formatted(program, debianPackage));
        }
        return program.toString();
    }
}
