package dsg.detection.rule;

import dsg.detection.event.Event;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is asked of one event; a tree whose leaves look at values. */
public sealed interface Expression {

    boolean holds(Event event);

    /** Every part holds. */
    record And(List<Expression> parts) implements Expression {
        @Override
        public boolean holds(Event event) {
            for (Expression part : parts) {
                if (!part.holds(event)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** At least one part holds. */
    record Or(List<Expression> parts) implements Expression {
        @Override
        public boolean holds(Event event) {
            for (Expression part : parts) {
                if (part.holds(event)) {
                    return true;
                }
            }
            return false;
        }
    }

    record Not(Expression part) implements Expression {
        @Override
        public boolean holds(Event event) {
            return !part.holds(event);
        }
    }

    /** A field's value, or one of its values, passes the test. */
    record Field(String name, ValueTest test) implements Expression {
        @Override
        public boolean holds(Event event) {
            return any(event.fields().get(name), test);
        }
    }

    /** A value of any field passes the test. */
    record Anywhere(ValueTest test) implements Expression {
        @Override
        public boolean holds(Event event) {
            Collection<@Nullable Object> values = event.fields().values();
            for (Object value : values) {
                if (any(value, test)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** The field is there, whatever its value. */
    record Exists(String name) implements Expression {
        @Override
        public boolean holds(Event event) {
            return event.fields().containsKey(name);
        }
    }

    /** The field is missing, or has no value. */
    record Null(String name) implements Expression {
        @Override
        public boolean holds(Event event) {
            return event.fields().get(name) == null;
        }
    }

    /** Two fields of the event compared as text, without regard to case. */
    record SameAs(String name, String other, Relation relation) implements Expression {

        /** How the first field's text lies to the second's. */
        public enum Relation {
            EQUALS,
            STARTS_WITH,
            ENDS_WITH,
            CONTAINS
        }

        @Override
        public boolean holds(Event event) {
            Object reference = event.fields().get(other);
            if (reference == null) {
                return false;
            }
            TextPattern wanted = TextPattern.literal(reference.toString(), relation, false);
            return any(event.fields().get(name), wanted);
        }
    }

    private static boolean any(@Nullable Object value, ValueTest test) {
        if (value instanceof List<?> several) {
            for (Object each : several) {
                if (each != null && test.passes(each)) {
                    return true;
                }
            }
            return false;
        }
        return value != null && test.passes(value);
    }
}
