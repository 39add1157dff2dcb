package dsg.benchmarks;

import dsg.operations.Demonstration;
import dsg.operations.Gateway;
import dsg.operations.ServerName;
import dsg.operations.Trouble;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The portal as its own page uses it: an upload is announced and sent by tus, scanned and published by the server, and
 * downloaded by its number. Its database and its scanner count, each under its own name.
 */
final class PortalServer implements Contender {

    /** Nothing was published for so long: something is wrong. */
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(2);

    private final Gateway gateway;
    private final Login login;
    private final Curl curl;
    private final Path scratch;
    private List<ProcessTree> processes = List.of();
    private @Nullable PortalFolder folder;
    private String cookie = "";
    private int before;
    private List<String> files = List.of();

    PortalServer(Gateway gateway, Demonstration.Account account, Curl curl, Path scratch) {
        this.gateway = gateway;
        this.curl = curl;
        this.scratch = scratch;
        this.login = Login.of(gateway, account);
    }

    /** Signs in and finds a folder to work in; again after each start of the portal. */
    void signIn() {
        folder = PortalFolder.writable(login, login.signIn());
        cookie = "Cookie: " + login.cookieHeader();
        processes = List.of(
                tree(Contenders.PORTAL, ServerName.PORTAL),
                tree(Contenders.POSTGRES, ServerName.POSTGRES),
                tree(Contenders.CLAMD, ServerName.CLAMD));
    }

    /** Its main process. */
    long pid() {
        return processes.getFirst().root();
    }

    ProcessTree scanner() {
        return processes.getLast();
    }

    private ProcessTree tree(String name, ServerName server) {
        return gateway.status().stream()
                .filter(status -> status.is(server))
                .map(status -> new ProcessTree(name, status.pid()))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public String name() {
        return Contenders.PORTAL;
    }

    @Override
    public List<ProcessTree> processes() {
        return processes;
    }

    /** Counts before it is measured what the folder holds, so that {@link #awaitPublication} knows what to wait for. */
    @Override
    public void prepare() {
        before = folder().files();
    }

    @Override
    public void upload(Payload payload) {
        List<Curl.Answer> announced = run(payload, number -> announcement(payload, number));
        announced.forEach(answer -> demand(answer.status() == 201, answer));
        run(payload, number -> sending(payload, number, announced.get(number).location()))
                .forEach(answer -> demand(
                        answer.status() == 204
                                && answer.sent() == payload.load().size(),
                        answer));
    }

    @Override
    public boolean publishesLater() {
        return true;
    }

    /** Looks at the folder's page, as a person who waits would; the looking is part of what is measured. */
    @Override
    public void awaitPublication(Payload payload) {
        int left = payload.files().size();
        long deadline = System.nanoTime() + PATIENCE;
        while (left > 0) {
            pause(payload.load());
            int now = before + payload.files().size() - folder().files();
            if (now < left) {
                left = now;
                deadline = System.nanoTime() + PATIENCE;
            } else if (System.nanoTime() > deadline) {
                throw new Trouble("%d 個のファイルが公開されません。".formatted(left), "%d files are not published.".formatted(left));
            }
        }
    }

    @Override
    public void locate(Payload payload) {
        files = folder().find(IntStream.range(0, payload.files().size())
                .mapToObj(payload::name)
                .toList());
    }

    @Override
    public void download(Payload payload) {
        run(payload, number -> fetching(number, Path.of("/dev/null")))
                .forEach(answer -> demand(
                        answer.status() == 200
                                && answer.received() == payload.load().size(),
                        answer));
    }

    @Override
    public void verify(Payload payload) {
        run(payload, number -> fetching(number, scratch.resolve("got-" + number)));
        PlainServer.demandEqual(name(), payload, scratch);
    }

    /** Nobody can take a published file back yet; as the whole gateway is the bench's own, room is made by hand. */
    @Override
    public void forget() {
        PlainServer.deleteFiles(gateway.store().resolve("blobs"));
    }

    private Curl.Transfer announcement(Payload payload, int number) {
        String metadata = "folder %s,filename %s".formatted(base64(folder().id()), base64(payload.name(number)));
        return request("/api/uploads")
                .with(
                        Curl.option("request", "POST"),
                        Curl.option("data", ""),
                        Curl.NO_OUTPUT,
                        Curl.header("Content-Type:"),
                        Curl.header("Tus-Resumable: 1.0.0"),
                        Curl.header("Upload-Length: " + payload.load().size()),
                        Curl.header("Upload-Metadata: " + metadata));
    }

    private Curl.Transfer sending(Payload payload, int number, String location) {
        return request(location)
                .with(
                        Curl.option("request", "PATCH"),
                        Curl.NO_OUTPUT,
                        Curl.option("upload-file", payload.files().get(number).toString()),
                        Curl.header("Content-Type: application/offset+octet-stream"),
                        Curl.header("Tus-Resumable: 1.0.0"),
                        Curl.header("Upload-Offset: 0"));
    }

    private Curl.Transfer fetching(int number, Path target) {
        return request("/api/files/" + files.get(number)).with(Curl.option("output", target.toString()));
    }

    private Curl.Transfer request(String location) {
        String address = location.startsWith("/") ? gateway.portalUrl() + location : location;
        return new Curl.Transfer(List.of(
                Curl.option("url", address),
                Curl.header(cookie),
                Curl.header("X-Requested-With: XMLHttpRequest"),
                Curl.header("Accept: application/json")));
    }

    private List<Curl.Answer> run(Payload payload, IntFunction<Curl.Transfer> transfer) {
        return curl.run(
                IntStream.range(0, payload.files().size()).mapToObj(transfer).toList(), PlainServer.CONNECTIONS);
    }

    private PortalFolder folder() {
        if (folder == null) {
            throw new IllegalStateException("not signed in");
        }
        return folder;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void demand(boolean good, Curl.Answer answer) {
        if (!good) {
            throw new Trouble("ポータルの応答が正しくありません: " + answer, "The portal answered: " + answer);
        }
    }

    private static void pause(Load load) {
        try {
            TimeUnit.MILLISECONDS.sleep(load == Load.LARGE ? 200 : 1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("中断されました。", "Interrupted.");
        }
    }
}
