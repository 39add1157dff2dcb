package dsg.fileshare.area;

/**
 * What decides about a change beside the right to see the folder.
 *
 * @param standard whether a folder that was given with the area is to be changed itself; a file in it is not
 * @param own whether the file, or the organisation whose rights would change, is of the caller's company or of those that work for it
 */
public record ChangeFacts(boolean standard, boolean own) {}
