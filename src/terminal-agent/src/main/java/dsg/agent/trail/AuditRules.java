package dsg.agent.trail;

import dsg.agent.trail.Operation.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the kernel is asked to tell of (audit.rules(7)). */
final class AuditRules {

    /** Calls, or conditions on their arguments, and what they are. On 32 bits too: a program chooses for itself. */
    private record Asked(Kind kind, String condition) {}

    private static final List<Asked> CALLS = List.of(
            new Asked(Kind.START, "-S execve -S execveat"),
            new Asked(Kind.MODULE, "-S init_module -S finit_module -S delete_module"),
            new Asked(Kind.TRACE, "-S ptrace -F a0=0x4"),
            new Asked(Kind.TRACE, "-S ptrace -F a0=0x5"),
            new Asked(Kind.TRACE, "-S ptrace -F a0=0x10"),
            new Asked(Kind.TRACE, "-S ptrace -F a0=0x4206"),
            new Asked(Kind.TRACE, "-S process_vm_writev"),
            new Asked(Kind.SETUID, "-S chmod -S fchmod -F a1&0xc00"),
            new Asked(Kind.SETUID, "-S fchmodat -F a2&0xc00"),
            new Asked(Kind.PACKET, "-S socket -F a0=0x11"),
            new Asked(Kind.NAMESPACE, "-S unshare -S setns -F uid!=0"),
            new Asked(Kind.SIGNAL, "-S kill -F a1=9"),
            new Asked(Kind.SIGNAL, "-S kill -F a1=15"),
            new Asked(Kind.SIGNAL, "-S kill -F a1=19"),
            new Asked(Kind.CONNECT, "-S connect -F a2=0x10"),
            new Asked(Kind.CONNECT, "-S connect -F a2=0x1c"));

    private static final List<String> CHANGES = List.of(
            "-S rename -S renameat -S renameat2 -S unlink -S unlinkat -S rmdir -S mkdir -S mkdirat -S link -S linkat"
                    + " -S symlink -S symlinkat -S creat -S truncate",
            "-S open -F a1&0x40",
            "-S openat -F a2&0x40");

    private AuditRules() {}

    /**
     * The rules as auditctl reads them.
     *
     * @param own the program that is left out: the agent itself
     * @param places where files that come and go are told
     * @param secrets files, and directories of files, that hold credentials; what is not there is left out
     */
    static String text(long own, List<Path> places, List<Path> secrets) {
        StringBuilder text = new StringBuilder("""
            -D
            -b 16384
            --backlog_wait_time 0
            -f 1
            -a never,exit -F pid=%1$d
            -a never,exit -F ppid=%1$d
            """.formatted(own));
        for (String arch : List.of("b64", "b32")) {
            CALLS.forEach(each -> text.append(line(arch, each.condition(), each.kind())));
            places.stream()
                    .filter(Files::isDirectory)
                    .forEach(place ->
                            CHANGES.forEach(change -> text.append(line(arch, change + " -F dir=" + place, Kind.FILE))));
        }
        secrets.stream()
                .filter(Files::exists)
                .forEach(secret -> text.append("-a always,exit -F ")
                        .append(Files.isDirectory(secret) ? "dir=" : "path=")
                        .append(secret)
                        .append(" -F perm=r -F key=")
                        .append(Kind.SECRET.key())
                        .append('\n'));
        return text.toString();
    }

    private static String line(String arch, String condition, Kind kind) {
        return "-a always,exit -F arch=" + arch + " " + condition + " -F key=" + kind.key() + "\n";
    }
}
