package dsg.agent.trail;

import java.util.function.Consumer;

/** Tells of operations as the system carries them out. */
public interface Trail {

    /** Where there is none: a machine that only plays terminals keeps its audit to itself. */
    Trail NONE = new Trail() {
        @Override
        public void follow(Consumer<Operation> follower) {
            // nothing is ever told
        }

        @Override
        public boolean isAlive() {
            return false;
        }

        @Override
        public long lost() {
            return 0;
        }
    };

    /** Has everything told to this follower too, by a thread of the trail's own. */
    void follow(Consumer<Operation> follower);

    boolean isAlive();

    /** How many operations could not be told since the machine has started. */
    long lost();
}
