package dsg.soc;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The manual's eighteen prohibited acts (R140 to R150). Their words are {@code ProhibitedAct.<NAME>}, what prevents them {@code
 * soc.act.prevents.<NAME>}.
 */
public enum ProhibitedAct {
    /** No. 1: bringing in information more secret than protected information (R140). */
    A(Gravity.CRITICAL, Template.SPILL),
    /** No. 2: using another's identifier, or letting another use one's own (R141). */
    B(Gravity.HIGH, Template.ACCOUNT),
    /** No. 3 (1) to (4), R142. */
    ACT_01(Gravity.HIGH, Template.CONDUCT),
    ACT_02(Gravity.HIGH, Template.CONDUCT),
    ACT_03(Gravity.HIGH, Template.CONDUCT),
    ACT_04(Gravity.MEDIUM, Template.CONDUCT),
    /** (5): obstructing operation. */
    ACT_05(Gravity.HIGH, Template.TECHNICAL),
    ACT_06(Gravity.MEDIUM, Template.CONDUCT),
    /** (7): altering information. */
    ACT_07(Gravity.CRITICAL, Template.TECHNICAL),
    /** (8): leaking information. */
    ACT_08(Gravity.CRITICAL, Template.LEAK),
    /** (9): connecting elsewhere (R143). */
    ACT_09(Gravity.HIGH, Template.TERMINAL),
    /** (10): scanning (R144). */
    ACT_10(Gravity.HIGH, Template.TERMINAL),
    /** (11): access without right (R145). */
    ACT_11(Gravity.HIGH, Template.ACCOUNT),
    /** (12): use outside work (R146). */
    ACT_12(Gravity.LOW, Template.CONDUCT),
    /** (13): protected information on another service (R147). */
    ACT_13(Gravity.HIGH, Template.SPILL),
    /** (14): shared folders on a terminal (R148). */
    ACT_14(Gravity.HIGH, Template.TERMINAL),
    /** (15): changing drives without notice (R149). */
    ACT_15(Gravity.MEDIUM, Template.TERMINAL),
    /** (16): any other breach (R150). */
    ACT_16(Gravity.MEDIUM, Template.CONDUCT);

    /** What an incident of that kind begins with: so many tasks, {@code soc.template.<NAME>.<n>}, and whom it tells. */
    public enum Template {
        SPILL(5),
        ACCOUNT(5),
        CONDUCT(4),
        TECHNICAL(5),
        LEAK(5),
        TERMINAL(5),
        /** Where no act is known. */
        GENERAL(4);

        private final int tasks;

        Template(int tasks) {
            this.tasks = tasks;
        }

        public int tasks() {
            return tasks;
        }
    }

    private final Gravity severity;
    private final Template template;

    ProhibitedAct(Gravity severity, Template template) {
        this.severity = severity;
        this.template = template;
    }

    public Gravity severity() {
        return severity;
    }

    public Template template() {
        return template;
    }

    /** As people write it: {@code DSG-ACT-B}, {@code DSG-ACT-07}. */
    public String code() {
        return "DSG-ACT-" + name().replace("ACT_", "");
    }

    /** Whether no software detects it, so that a report alone brings it to light. */
    public boolean isReportedOnly() {
        return List.of(ACT_01, ACT_02, ACT_03, ACT_04, ACT_06).contains(this);
    }

    /** The act with this code. */
    public static Optional<ProhibitedAct> of(String code) {
        return Arrays.stream(values()).filter(act -> code.equals(act.code())).findFirst();
    }
}
