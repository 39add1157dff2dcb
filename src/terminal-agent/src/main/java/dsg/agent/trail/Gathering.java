package dsg.agent.trail;

import dsg.agent.trail.Operation.Kind;
import dsg.agent.trail.Operation.NamedFile;
import dsg.agent.trail.Operation.Target;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts the records of one system call together; those of several may come among each other. */
final class Gathering {

    private static final int MOST_OPEN = 256;
    private static final int MOST_RECORDS = 400;
    private static final Map<String, Kind> KEYS =
            Stream.of(Kind.values()).collect(Collectors.toMap(Kind::key, each -> each));

    private final Map<Long, List<AuditLine>> open = new LinkedHashMap<>();

    /** The operation whose last record this is. */
    Optional<Operation> add(AuditLine line) {
        return switch (line.type()) {
            case "USER_LOGIN", "USER_START", "USER_END", "USER_LOGOUT" -> session(line);
            case "PROCTITLE" -> Optional.ofNullable(open.remove(line.serial())).flatMap(Gathering::operation);
            default -> {
                List<AuditLine> records = open.computeIfAbsent(line.serial(), none -> new ArrayList<>());
                if (records.size() < MOST_RECORDS) {
                    records.add(line);
                }
                forget();
                yield Optional.empty();
            }
        };
    }

    /** What never gets its last record is let go. */
    private void forget() {
        Iterator<Long> oldest = open.keySet().iterator();
        while (open.size() > MOST_OPEN) {
            oldest.next();
            oldest.remove();
        }
    }

    private static Optional<Operation> session(AuditLine line) {
        boolean begins = line.type().equals("USER_LOGIN") || line.type().equals("USER_START");
        String what = line.named("op");
        if (!what.equals("login") && !what.startsWith("PAM:session_")) {
            return Optional.empty();
        }
        return Optional.of(new Operation(
                line.at(),
                begins ? Kind.LOGON : Kind.LOGOFF,
                line.named("res").equals("success"),
                line.number("pid"),
                -1,
                line.number("uid"),
                line.number("uid"),
                line.number("auid"),
                line.named("exe"),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                line.named("acct")));
    }

    private static Optional<Operation> operation(List<AuditLine> records) {
        Optional<AuditLine> call = first(records, "SYSCALL");
        Kind kind = call.map(each -> KEYS.get(each.named("key"))).orElse(null);
        if (kind == null) {
            return Optional.empty();
        }
        AuditLine line = call.orElseThrow();
        return Optional.of(new Operation(
                line.at(),
                kind,
                line.named("success").equals("yes"),
                line.number("pid"),
                line.number("ppid"),
                line.number("uid"),
                line.number("euid"),
                line.number("auid"),
                line.named("exe"),
                first(records, "EXECVE").map(Gathering::arguments).orElse(List.of()),
                files(records),
                first(records, "SOCKADDR").flatMap(each -> peer(each.values().getOrDefault("saddr", ""))),
                target(kind, line, first(records, "OBJ_PID")),
                kind == Kind.SIGNAL ? Long.toString(line.argument("a1")) : ""));
    }

    private static Optional<AuditLine> first(List<AuditLine> records, String type) {
        return records.stream().filter(each -> each.type().equals(type)).findFirst();
    }

    private static List<String> arguments(AuditLine line) {
        List<String> arguments = new ArrayList<>();
        int count = Math.min(line.number("argc"), MOST_RECORDS);
        for (int i = 0; i < count; i++) {
            StringBuilder argument = new StringBuilder(line.named("a" + i));
            // a long one comes in pieces
            for (int piece = 0; line.values().containsKey("a" + i + "[" + piece + "]"); piece++) {
                argument.append(line.named("a" + i + "[" + piece + "]"));
            }
            arguments.add(argument.toString());
        }
        return List.copyOf(arguments);
    }

    private static List<NamedFile> files(List<AuditLine> records) {
        String directory = first(records, "CWD").map(each -> each.named("cwd")).orElse("");
        List<NamedFile> files = new ArrayList<>();
        for (AuditLine each : records) {
            String name = each.named("name");
            String change = each.named("nametype");
            if (each.type().equals("PATH") && !change.equals("PARENT") && !name.isEmpty()) {
                files.add(new NamedFile(whole(directory, name), change));
            }
        }
        return List.copyOf(files);
    }

    /** By its letters alone: a {@code Path} cannot hold every name that people give, and which it can depends on the system's language. */
    private static String whole(String directory, String name) {
        Deque<String> steps = new ArrayDeque<>();
        for (String step : (name.startsWith("/") ? name : directory + "/" + name).split("/")) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.add(step);
            }
        }
        return "/" + String.join("/", steps);
    }

    private static Optional<Target> target(Kind kind, AuditLine call, Optional<AuditLine> object) {
        if (object.isPresent()) {
            AuditLine told = object.get();
            return Optional.of(new Target(told.number("opid"), told.named("ocomm")));
        }
        return kind == Kind.TRACE ? Optional.of(new Target((int) call.argument("a1"), "")) : Optional.empty();
    }

    /** A socket's address as the kernel holds it (ip(7), ipv6(7)): family, port, address. */
    private static Optional<InetSocketAddress> peer(String hex) {
        byte[] bytes = hex.matches("(?:[0-9A-F]{2}){8,128}") ? HexFormat.of().parseHex(hex) : new byte[0];
        int family = bytes.length < 2 ? 0 : bytes[0] | (bytes[1] << 8);
        int from = family == 2 ? 4 : 8;
        int until = family == 2 ? 8 : 24;
        if ((family != 2 && family != 10) || bytes.length < until) {
            return Optional.empty();
        }
        try {
            int port = ((bytes[2] & 0xff) << 8) | (bytes[3] & 0xff);
            return Optional.of(
                    new InetSocketAddress(InetAddress.getByAddress(Arrays.copyOfRange(bytes, from, until)), port));
        } catch (UnknownHostException impossible) {
            return Optional.empty();
        }
    }
}
