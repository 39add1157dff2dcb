package dsg.agent.platform.linux;

import java.util.Map;
import java.util.TreeMap;

/** What the machine and its system are. */
final class Machine {

    private static final long KIBI = 1024;

    private final Tree tree;

    Machine(Tree tree) {
        this.tree = tree;
    }

    Map<String, String> system() {
        String release = tree.text("etc/os-release");
        Map<String, String> all = new TreeMap<>();
        put(all, "name", unquoted(Software.line(release, "NAME=")));
        put(all, "version", unquoted(Software.line(release, "VERSION_ID=")));
        put(all, "kernel", Tree.value(tree.at("proc/sys/kernel/osrelease")));
        put(all, "host", Tree.value(tree.at("proc/sys/kernel/hostname")));
        return all;
    }

    Map<String, String> hardware() {
        Map<String, String> all = new TreeMap<>();
        put(all, "vendor", Tree.value(tree.at("sys/class/dmi/id/sys_vendor")));
        put(all, "model", Tree.value(tree.at("sys/class/dmi/id/product_name")));
        put(all, "serial", Tree.value(tree.at("sys/class/dmi/id/product_serial")));
        put(
                all,
                "processor",
                Software.line(tree.text("proc/cpuinfo"), "model name").replaceFirst("^:\\s*", ""));
        String memory = Software.line(tree.text("proc/meminfo"), "MemTotal:").replaceFirst(" kB$", "");
        put(all, "memory", Long.toString(Devices.number(memory) * KIBI));
        return all;
    }

    private static void put(Map<String, String> all, String name, String value) {
        if (!value.isEmpty()) {
            all.put(name, value);
        }
    }

    private static String unquoted(String text) {
        return text.replace("\"", "");
    }
}
