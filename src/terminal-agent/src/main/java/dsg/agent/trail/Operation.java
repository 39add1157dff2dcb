package dsg.agent.trail;

import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One operation of one program, put together from the records of one system call (auditd(8)).
 *
 * @param done whether the system did what was asked
 * @param process the program's number, which may be over by now
 * @param user by number, as whom it runs
 * @param effectiveUser whose rights it has; another than {@code user} where it has gained some
 * @param loginUser who has logged in for it; -1 for what the system began by itself
 * @param image the program's file
 * @param arguments of a program that begins; empty for everything else
 * @param files that it names, whole paths, in the system's order
 * @param peer whom it connects to
 * @param target the program that it acts on
 * @param detail of the kind: a signal's number, a logon's account
 */
public record Operation(
        Instant at,
        Kind kind,
        boolean done,
        int process,
        int parent,
        int user,
        int effectiveUser,
        int loginUser,
        String image,
        List<String> arguments,
        List<NamedFile> files,
        Optional<InetSocketAddress> peer,
        Optional<Target> target,
        String detail) {

    /** What is done. */
    public enum Kind {
        /** A program begins. */
        START,
        /** A file comes, goes or gets another name in a place that is watched. */
        FILE,
        /** A file with credentials is opened for reading. */
        SECRET,
        /** Something is put into the kernel or taken out of it. */
        MODULE,
        /** A program takes hold of another one's memory. */
        TRACE,
        /** A file is given its owner's rights for whoever starts it. */
        SETUID,
        /** A program wants to see the network's packets. */
        PACKET,
        /** Somebody who is not root makes a world of one's own. */
        NAMESPACE,
        /** A program is ended or stopped by another one. */
        SIGNAL,
        /** A connection is opened. */
        CONNECT,
        LOGON,
        LOGOFF;

        /** By which the system's rules name it. */
        String key() {
            return "dsg-" + name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A file that an operation names.
     *
     * @param change {@code CREATE}, {@code DELETE}, or {@code NORMAL} where it was there before and still is
     */
    public record NamedFile(String path, String change) {}

    /** A program that something is done to. */
    public record Target(int process, String program) {}
}
