package dsg.agent;

/** One thing that the agent does for pages. Called by several threads. */
public interface PageDuty {

    /** Where it is asked for, beginning with a slash. */
    String path();

    /** Whether pages of the gateway ask for it, or only the agent's own pages. */
    boolean isForTheGateway();

    Reply answer(Call call);
}
