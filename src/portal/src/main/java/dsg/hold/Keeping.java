package dsg.hold;

/** A service's own decision by which something is kept for as long as it lasts, like an incident's hold; every bean is asked, found by CDI. */
public interface Keeping {

    /** Whether it is kept now; asked inside a transaction and outside. */
    boolean keeps(Held held);
}
