package dsg.platform.access;

/** Which roles may try which action, as the services declare it. */
public interface Rights {

    /**
     * Whether any of the caller's roles may try this action.
     *
     * @throws IllegalArgumentException where no service declares it
     */
    boolean allow(Caller caller, String action);
}
