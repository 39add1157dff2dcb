package dsg.fileshare;

import static org.assertj.core.api.Assertions.assertThat;

import dsg.fileshare.area.FileId;
import dsg.fileshare.area.FolderId;
import dsg.fileshare.area.Label;
import dsg.fileshare.area.Permission;
import dsg.fileshare.area.RemovalId;
import dsg.fileshare.area.StandardFolder.Level;
import dsg.fileshare.browsing.FileOrder;
import dsg.fileshare.browsing.FileQuery;
import dsg.fileshare.browsing.FileSharing;
import dsg.fileshare.copies.Copies;
import dsg.fileshare.detail.FileDetails;
import dsg.fileshare.finding.FileSearchQuery;
import dsg.fileshare.leaving.Removals;
import dsg.fileshare.leaving.Shelf;
import dsg.fileshare.receiving.UploadId;
import dsg.fileshare.receiving.Uploads;
import dsg.fileshare.rights.AccessForm;
import dsg.fileshare.rights.FolderRights;
import dsg.fileshare.sending.Downloads;
import dsg.fileshare.template.FolderTemplate;
import dsg.fileshare.tidying.FileSelection;
import dsg.platform.access.ContractId;
import dsg.platform.access.OrganisationId;
import dsg.platform.access.Refused;
import dsg.platform.access.RowSecurity;
import dsg.platform.access.UseCase;
import dsg.platform.listing.ListPage;
import dsg.proof.Proves;
import dsg.server.Acting;
import dsg.server.RunningGateway;
import dsg.server.Shared;
import dsg.server.WholeWar;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Somebody with a proxy puts identifiers of an area that is not theirs into every call of sharing that takes one. The calls are found in
 * the running portal, so that a new one is among them without anybody thinking of it.
 */
@ExtendWith({RunningGateway.class, ArquillianExtension.class})
@Shared
class StrangersIT {

    private static final String OWNERS = "DEMO-2026-001";
    private static final String FOLDER = "03_元請からの提出";
    private static final String USER = "架空 青子";
    private static final String MANAGER = "架空 守";
    private static final String SECRET = "よそに見えない図面 " + UUID.randomUUID();
    private static final List<String> TABLES = List.of(
            "library",
            "folder",
            "folder_right",
            "access_exception",
            "stored_file",
            "removal",
            "removal_item",
            "upload");

    /** Of other contracts, the same company and the same person among them; and of a company that does not see the folder. */
    private static final List<Hostile> STRANGERS = List.of(
            new Hostile("架空 港", "DEMO-2026-002"),
            new Hostile("架空 渚", "DEMO-2026-002"),
            new Hostile("架空 官子", "DEMO-2026-002"),
            new Hostile("架空 空男", "DEMO-2026-003"),
            new Hostile("架空 官子", "DEMO-2026-003"),
            new Hostile("架空 小枝", OWNERS),
            new Hostile("架空 葉子", OWNERS));

    @Inject
    Acting acting;

    @Inject
    Shelf shelf;

    @Inject
    BeanManager beans;

    @Inject
    FileSharing sharing;

    @Inject
    FileDetails details;

    @Inject
    Uploads uploads;

    @Inject
    Downloads downloads;

    @Inject
    Removals removals;

    @Inject
    FolderRights rights;

    @Inject
    RowSecurity rows;

    @Inject
    UserTransaction transaction;

    @PersistenceContext
    EntityManager entities;

    private record Hostile(String name, String contract) {}

    /** A use case as the proxy sees it. */
    private record Call(Object boundary, Method method) {

        String name() {
            return method.getDeclaringClass().getSimpleName() + "#" + method.getName()
                    + Arrays.stream(method.getParameterTypes())
                            .map(Class::getSimpleName)
                            .toList();
        }
    }

    /** What was said to a call: the code of a refusal, or what came back. */
    private record Said(@Nullable String refusal, String told) {}

    /** Identifiers of one area, or ones that nobody has. */
    private record Ids(
            UUID file,
            UUID folder,
            UUID removal,
            UUID upload,
            UUID wish,
            UUID copy,
            UUID account,
            ContractId contract,
            OrganisationId organisation) {

        Ids madeUp() {
            return new Ids(
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    contract,
                    organisation);
        }

        List<UUID> all() {
            return List.of(file, folder, removal, upload, wish, copy, account);
        }
    }

    @Deployment(name = WholeWar.SHARED)
    static WebArchive portal() {
        return WholeWar.shared();
    }

    @Test
    @Proves(value = "R64", says = "Nobody reaches the area of another contract")
    @Proves(value = "R65", says = "Standard folders come with rights that fit who performs the contract")
    @Proves(value = "T52", says = "Another contract is another login")
    @DisplayName(
            "whatever call a stranger puts another area's identifiers into, the answer is that to ones that nobody has: it"
                    + " tells nothing, and changes nothing")
    void everyCall() throws Exception {
        Ids theirs = make();
        ownersReachThem(theirs);
        String before = area(theirs.contract());
        List<Call> calls = calls();
        assertThat(calls).hasSizeGreaterThan(25);
        Set<String> beyondTheGate = new TreeSet<>();
        for (Call call : calls) {
            List<Object[]> foreign = arguments(call.method(), theirs);
            List<Object[]> unknown = arguments(call.method(), theirs.madeUp());
            assertThat(foreign).as(call.name()).isNotEmpty();
            for (Hostile stranger : STRANGERS) {
                for (int each = 0; each < foreign.size(); each++) {
                    Said said = ask(stranger, call, foreign.get(each));
                    Said saidOfNothing = ask(stranger, call, unknown.get(each));
                    String what = call.name() + " " + stranger + " " + Arrays.toString(foreign.get(each));
                    assertThat(said.refusal()).as(what).isEqualTo(saidOfNothing.refusal());
                    assertThat(said.told()).as(what).doesNotContain(SECRET);
                    if (!"access.role".equals(said.refusal())) {
                        beyondTheGate.add(call.name());
                    }
                }
            }
        }
        assertThat(beyondTheGate).hasSizeGreaterThan(20);
        assertThat(area(theirs.contract())).isEqualTo(before);
    }

    /** One of everything, in a folder that only the prime and its office see. */
    private Ids make() throws Exception {
        FolderId top = shelf.folderId(OWNERS, FOLDER);
        FolderId folder = acting.as(USER, OWNERS, () -> sharing.createFolder(top, SECRET));
        FileId file = shelf.put(USER, OWNERS, SECRET, SECRET + ".txt", new byte[] {1, 2, 3});
        FileId going = shelf.put(USER, OWNERS, SECRET, SECRET + " 2.txt", new byte[] {1, 2, 3});
        RemovalId removal = acting.as(
                USER, OWNERS, () -> removals.requestDeletion(new FileSelection.Chosen(Set.of(going)), SECRET + " 不要"));
        UploadId upload = acting.as(USER, OWNERS, () -> uploads.announce(folder, SECRET + " 3.txt", 5));
        OrganisationId sub = new OrganisationId(organisation("sub-a"));
        UUID wish = acting.as(
                MANAGER, OWNERS, () -> rights.ask(new AccessForm(folder, sub, Set.of(Permission.VIEW), null, SECRET)));
        acting.as(USER, OWNERS, () -> {
            downloads.taken(downloads.open(file, "whole"));
            return file;
        });
        return new Ids(
                file.value(),
                folder.value(),
                removal.value(),
                upload.value(),
                wish,
                copy(file),
                account(USER),
                shelf.contractId(OWNERS),
                sub);
    }

    /** Else the refusals of strangers would say nothing. */
    private void ownersReachThem(Ids ids) throws Exception {
        assertThat(acting.as(USER, OWNERS, () -> details.of(new FileId(ids.file())))
                        .toString())
                .contains(SECRET);
        assertThat(acting.as(USER, OWNERS, () -> uploads.status(new UploadId(ids.upload())))
                        .toString())
                .contains(SECRET);
        assertThat(acting.as(USER, OWNERS, () -> removals.page(new RemovalId(ids.removal()), 0))
                        .toString())
                .contains(SECRET);
        assertThat(acting.as(MANAGER, OWNERS, () -> rights.proposed(ids.wish())).toString())
                .contains(SECRET);
    }

    /** Every use case of sharing that takes an identifier, of whatever type and however deep. */
    private List<Call> calls() {
        return beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .filter(bean -> bean.getBeanClass().getName().startsWith("dsg.fileshare."))
                .flatMap(this::calls)
                .sorted(Comparator.comparing(Call::name))
                .toList();
    }

    private Stream<Call> calls(Bean<?> bean) {
        return Arrays.stream(bean.getBeanClass().getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(UseCase.class))
                .filter(method -> Arrays.stream(method.getParameterTypes()).anyMatch(StrangersIT::holdsId))
                .map(method -> new Call(
                        beans.getReference(bean, bean.getBeanClass(), beans.createCreationalContext(bean)), method));
    }

    private static boolean holdsId(Class<?> type) {
        return type.equals(UUID.class)
                || (type.isRecord()
                        && Arrays.stream(type.getRecordComponents()).anyMatch(part -> holdsId(part.getType())))
                || type.equals(FileSelection.class);
    }

    /** Every way to fill a call in with these identifiers. */
    private static List<Object[]> arguments(Method method, Ids ids) {
        List<Object[]> all = new ArrayList<>();
        all.add(new Object[method.getParameterCount()]);
        Class<?>[] types = method.getParameterTypes();
        for (int place = 0; place < types.length; place++) {
            List<Object[]> longer = new ArrayList<>();
            for (Object[] begun : all) {
                for (Object value : values(method, types[place], ids)) {
                    Object[] copy = begun.clone();
                    copy[place] = value;
                    longer.add(copy);
                }
            }
            all = longer;
        }
        return all;
    }

    private static List<?> values(Method method, Class<?> type, Ids ids) {
        FolderId folder = new FolderId(ids.folder());
        FileId file = new FileId(ids.file());
        if (type.equals(UUID.class)) {
            return ids.all();
        }
        if (type.equals(FileSelection.class)) {
            return List.of(new FileSelection.Chosen(Set.of(file)), new FileSelection.Within(folder));
        }
        if (type.equals(FileQuery.class)) {
            return List.of(new FileQuery(folder, FileOrder.NAME, false, null, null));
        }
        if (type.equals(FileSearchQuery.class)) {
            return List.of(
                    new FileSearchQuery("", "", ids.account(), null, null, null),
                    new FileSearchQuery(SECRET, "", null, null, null, null));
        }
        if (type.equals(AccessForm.class)) {
            return List.of(new AccessForm(folder, ids.organisation(), Set.of(Permission.VIEW), null, "理由"));
        }
        if (type.equals(ListPage.class)) {
            // each list knows orders of its own
            String order = method.getDeclaringClass().equals(Copies.class) ? "taken" : "name";
            return List.of(ListPage.first(order, false, 50));
        }
        return List.of(one(type, ids));
    }

    private static Object one(Class<?> type, Ids ids) {
        return switch (type.getSimpleName()) {
            case "FileId" -> new FileId(ids.file());
            case "FolderId" -> new FolderId(ids.folder());
            case "RemovalId" -> new RemovalId(ids.removal());
            case "UploadId" -> new UploadId(ids.upload());
            case "ContractId" -> ids.contract();
            case "OrganisationId" -> ids.organisation();
            case "String" -> "理由.txt";
            case "Label" -> Label.CAUTION;
            case "Set" -> Set.of();
            case "int" -> 0;
            case "long" -> 1L;
            case "boolean" -> false;
            case "Instant" -> Instant.EPOCH;
            case "Draft" -> new FolderTemplate.Draft("架空", false, Level.VIEW, Level.VIEW, Level.VIEW);
            default -> throw new AssertionError("no way to fill in " + type);
        };
    }

    private Said ask(Hostile stranger, Call call, Object[] arguments) throws Exception {
        try {
            call.method().setAccessible(true);
            Object came = acting.as(
                    stranger.name(), stranger.contract(), () -> call.method().invoke(call.boundary(), arguments));
            return new Said(null, String.valueOf(came));
        } catch (InvocationTargetException failure) {
            Refused refused = refusal(failure)
                    .orElseThrow(() -> new AssertionError(call.name() + " did not refuse but fail", failure));
            return new Said(refused.getMessage(), refused.arguments().toString());
        }
    }

    private static Optional<Refused> refusal(Throwable failure) {
        @Nullable Throwable each = failure;
        while (each != null) {
            if (each instanceof Refused refused) {
                return Optional.of(refused);
            }
            each = each.getCause();
        }
        return Optional.empty();
    }

    /** All rows of the area in one word. */
    private String area(ContractId contract) throws Exception {
        return inArea(
                contract,
                () -> TABLES.stream()
                        .map(table -> (String) entities.createNativeQuery(
                                        "select coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from "
                                                + table + " t",
                                        String.class)
                                .getSingleResult())
                        .collect(Collectors.joining(" ")));
    }

    private UUID copy(FileId file) throws Exception {
        return inArea(
                shelf.contractId(OWNERS),
                () -> (UUID) entities.createNativeQuery("select id from file_download where file = ?1", UUID.class)
                        .setParameter(1, file.value())
                        .getSingleResult());
    }

    private UUID account(String person) throws Exception {
        return inArea(null, () -> (UUID) entities.createNativeQuery(
                        "select a.id from account a join person p on p.id = a.person join contract c on c.id ="
                                + " a.contract where p.name = ?1 and c.number = ?2",
                        UUID.class)
                .setParameter(1, person)
                .setParameter(2, OWNERS)
                .getSingleResult());
    }

    private UUID organisation(String code) throws Exception {
        return inArea(
                null, () -> (UUID) entities.createNativeQuery("select id from organisation where code = ?1", UUID.class)
                        .setParameter(1, code)
                        .getSingleResult());
    }

    private <T> T inArea(@Nullable ContractId contract, Callable<T> work) throws Exception {
        transaction.begin();
        try {
            rows.enter(contract);
            return work.call();
        } finally {
            transaction.rollback();
        }
    }
}
