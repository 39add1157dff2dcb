package dsg.fileshare.receiving;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dsg.contract.ContractState;
import dsg.fileshare.area.OpenAreas;
import dsg.fileshare.area.Permission;
import dsg.platform.access.Caller;
import dsg.platform.access.ContractId;
import dsg.platform.access.Refused;
import dsg.platform.access.RuleBroken;
import dsg.platform.access.SessionWatch;
import dsg.platform.content.FileRules;
import dsg.platform.content.Samples;
import dsg.platform.storage.BlobStore.Place;
import dsg.platform.storage.EncryptedFiles;
import dsg.platform.storage.SealedBlob;
import dsg.platform.storage.StoreFixture;
import dsg.platform.transfer.Disconnected;
import dsg.proof.Proves;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("bytes come in once, into a real store under real keys, and an upload goes on after any death")
class ReceivingTest {

    private static final UploadId ID = new UploadId(UUID.randomUUID());

    @TempDir
    Path folder;

    private final byte[] content = content(1_500_000);
    private final List<String> refusals = new ArrayList<>();
    private StoreFixture fixture;
    private Receiving receiving;
    private SealedBlob staged;
    private String name = "図面.pdf";
    private @Nullable String sha256;
    private @Nullable Refused session;
    private ContractState state = ContractState.IN_USE;

    @BeforeEach
    void open() throws IOException {
        fixture = new StoreFixture(folder);
        staged = fixture.blobs.fresh(fixture.contract);
        receiving = server(new RegisterInMemory());
    }

    @AfterEach
    void everyBufferCameBack() {
        receiving.receptions.closeAll();
        fixture.close();
        assertThat(EncryptedFiles.allBuffersAreFree()).isTrue();
    }

    private Receiving server(Uploads register) {
        SessionWatch sessions = id -> {
            if (session != null) {
                throw session;
            }
        };
        OpenAreas areas = new OpenAreas() {
            @Override
            public Optional<Refused> refusal(ContractId asked, Permission wanted) {
                boolean open = asked.equals(fixture.contract) && wanted.isAllowedIn(state);
                return open ? Optional.empty() : Optional.of(new Refused("fileshare.rule.state." + state));
            }
        };
        return new ReceivingServer(fixture.blobs, register, new ProgressInMemory(), sessions, areas).receiving;
    }

    @Test
    void oneRequestBringsTheWholeFile() throws Exception {
        assertThat(send(0, content.length)).isEqualTo(content.length);
        assertWhole();
    }

    @Test
    void manyRequestsBringItToo() throws Exception {
        for (int at = 0; at < content.length; at += 100_000) {
            assertThat(sha256).isNull();
            send(at, Math.min(content.length, at + 100_000));
        }
        assertWhole();
    }

    @Test
    void anEmptyFileIsAFile() throws Exception {
        name = "空.txt";
        receiving = server(new RegisterInMemory(0));
        receiving.receive(ID, 0, InputStream.nullInputStream());
        assertThat(sha256).isEqualTo(hash(new byte[0]));
    }

    @Test
    void aBrokenConnectionLosesNothingThatCame() {
        assertThatThrownBy(() -> receiving.receive(ID, 0, breakingAfter(700_000)))
                .isInstanceOf(Disconnected.class);
        assertThat(offset()).isEqualTo(700_000);
        assertThatThrownBy(() -> send(0, 10)).hasMessage("fileshare.upload.offset");
        assertThat(refusals).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 262_079, 262_080, 700_000, 1_499_999})
    @DisplayName(
            "kill -9 of the server at any byte: it goes on from the last whole segment, under a fresh key, with the"
                    + " right hash")
    void itGoesOnAfterTheServerDied(int at) throws Exception {
        SealedBlob before = staged;
        assertThatThrownBy(() -> receiving.receive(ID, 0, breakingAfter(at))).isInstanceOf(Disconnected.class);
        receiving = server(new RegisterInMemory());
        long offset = offset();
        assertThat(offset).isLessThanOrEqualTo(at).isGreaterThan(at - 262_144);
        send((int) offset, content.length);
        assertWhole();
        assertThat(staged.id()).isNotEqualTo(before.id());
        assertThat(fixture.store.list(Place.STAGING))
                .singleElement()
                .satisfies(file -> assertThat(file.id()).isEqualTo(staged.id()));
    }

    @Test
    @DisplayName("Power cut: a torn segment in the staged file is not taken for content; the upload goes on before it")
    void itGoesOnBeforeATornSegment() throws Exception {
        assertThatThrownBy(() -> receiving.receive(ID, 0, breakingAfter(1_200_000)))
                .isInstanceOf(Disconnected.class);
        receiving = server(new RegisterInMemory());
        try (FileChannel file = FileChannel.open(path(), StandardOpenOption.WRITE)) {
            file.write(ByteBuffer.allocate(4096), 2 * 262_144 + 100);
        }
        assertThatThrownBy(() -> send((int) offset(), content.length)).hasMessage("fileshare.upload.offset");
        assertThat(offset()).isEqualTo(2 * (262_144 - 16) - 48);
        send((int) offset(), content.length);
        assertWhole();
    }

    @Test
    @DisplayName(
            "Every byte came, but the register did not note it: the last segment is asked for again, and all is well")
    void itGoesOnAfterTheRegisterWasAway() throws Exception {
        receiving = server(new RegisterInMemory() {
            @Override
            public void receive(UploadId id, UUID file, String hash) {
                throw new IllegalStateException("the database is away");
            }
        });
        assertThatThrownBy(() -> send(0, content.length)).isInstanceOf(IllegalStateException.class);
        receiving = server(new RegisterInMemory());
        assertThat(offset()).isLessThan(content.length);
        send((int) offset(), content.length);
        assertWhole();
    }

    @Test
    @Proves(value = "B12", says = "What a file is goes by its content, also inside archives")
    @DisplayName("a program named .pdf is refused with its first bytes, and nothing of it stays")
    void contentAgainstTheRulesEndsIt() {
        byte[] program = content.clone();
        program[0] = 'M';
        program[1] = 'Z';
        program[2] = 0;
        assertThatThrownBy(() -> receiving.receive(ID, 0, new ByteArrayInputStream(program)))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("content.type");
        assertThat(refusals).containsExactly("content.type");
        assertThat(fixture.store.list(Place.STAGING)).isEmpty();
    }

    @Test
    void moreThanWasAnnouncedEndsIt() {
        InputStream more =
                new SequenceInputStream(new ByteArrayInputStream(content), new ByteArrayInputStream(new byte[1]));
        assertThatThrownBy(() -> receiving.receive(ID, 0, more)).hasMessage("fileshare.upload.toolong");
        assertThat(refusals).containsExactly("fileshare.upload.toolong");
    }

    @Test
    @Proves(value = "T39", says = "A removed terminal is shut out within seconds, also from what is running")
    @DisplayName("a session that ends stops its upload with the next piece, and what came stays for the next one")
    void aSessionThatEndsStopsIt() throws Exception {
        send(0, 500_000);
        session = new Refused("session.ended");
        assertThatThrownBy(() -> send(500_000, content.length)).hasMessage("session.ended");
        session = null;
        send((int) offset(), content.length);
        assertWhole();
    }

    @Test
    @Proves(value = "T17", says = "In tidying nothing new comes in: no uploads, folders or users")
    @DisplayName(
            "a contract whose use ends stops its upload with the next piece, and the bytes before it are all that came")
    void aContractThatEndsStopsIt() throws Exception {
        send(0, 500_000);
        state = ContractState.TIDYING;
        assertThatThrownBy(() -> send(500_000, content.length)).hasMessage("fileshare.rule.state.TIDYING");
        assertThat(offset()).isEqualTo(500_000);
        assertThat(sha256).isNull();
    }

    @Test
    @DisplayName("One request at a time: a second one is told to wait while the first is alive")
    void onlyOneFeedsIt() throws Exception {
        InputStream nested = new InputStream() {
            @Override
            public int read() {
                throw new UnsupportedOperationException();
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                assertThatThrownBy(() -> send(0, 10)).hasMessage("transfer.locked");
                return -1;
            }
        };
        receiving.receive(ID, 0, nested);
        send(0, content.length);
        assertWhole();
    }

    @Test
    @Proves(value = "Decision 5", says = "An upload is read once, encrypted on its way, and goes on after any death")
    @DisplayName("what another server has gone on with is not gone on with in the file that this one still has open")
    void itComesBackFromAnotherServer() throws Exception {
        Receiving first = receiving;
        send(0, 600_000);
        receiving = server(new RegisterInMemory());
        long there = offset();
        send((int) there, 1_100_000);
        receiving.receptions.closeAll();
        receiving = first;
        long back = offset();
        assertThat(back).isLessThanOrEqualTo(1_100_000).isGreaterThan(1_100_000 - 262_144);
        send((int) back, content.length);
        assertWhole();
    }

    private long send(int from, int to) throws IOException {
        return receiving.receive(ID, from, new ByteArrayInputStream(content, from, to - from));
    }

    private long offset() {
        return receiving.receptions.offset(ID, staged, content.length);
    }

    private void assertWhole() throws Exception {
        assertThat(refusals).isEmpty();
        assertThat(sha256).isEqualTo(hash(content));
        try (var reader = fixture.blobs.read(Place.STAGING, staged)) {
            assertThat(EncryptedFiles.readAll(reader)).isEqualTo(content);
        }
        byte[] disk = Files.readAllBytes(path());
        // long enough not to come about by chance among random bytes
        assertThat(new String(disk, ISO_8859_1)).doesNotContain(new String(Samples.PDF, ISO_8859_1));
    }

    private Path path() {
        return fixture.root.resolve("staging").resolve(staged.id().toString());
    }

    private InputStream breakingAfter(int bytes) {
        return new SequenceInputStream(new ByteArrayInputStream(content, 0, bytes), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }

            @Override
            public int read(byte[] target, int from, int length) throws IOException {
                throw new IOException("connection reset");
            }
        });
    }

    private static byte[] content(int size) {
        byte[] bytes = EncryptedFiles.random(size);
        System.arraycopy(Samples.PDF, 0, bytes, 0, Samples.PDF.length);
        return bytes;
    }

    private static String hash(byte[] bytes) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(Arrays.copyOf(bytes, bytes.length)));
    }

    /** The upload's row, as far as receiving needs it. */
    private class RegisterInMemory extends Uploads {
        private final long size;
        private final Caller caller = UploadTest.caller(fixture.contract);

        RegisterInMemory() {
            this(content.length);
        }

        RegisterInMemory(long size) {
            this.size = size;
        }

        @Override
        public UploadTicket resume(UploadId id) {
            return new UploadTicket(id, caller, new FileRules().name(name), size, staged);
        }

        @Override
        public void receive(UploadId id, UUID file, String hash) {
            assertThat(file).isEqualTo(staged.id());
            sha256 = hash;
        }
    }

    private final class ProgressInMemory extends UploadProgress {
        @Override
        void continueIn(UploadTicket ticket, SealedBlob fresh) {
            staged = fresh;
        }

        @Override
        void refuse(UploadTicket ticket, Refused why) {
            refusals.add(why.code());
            receiving.receptions.ended(new UploadEnded(ticket.id(), staged.id()));
        }
    }
}
