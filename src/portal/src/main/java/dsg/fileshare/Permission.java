package dsg.fileshare;

/** What a folder's rights give an organisation. Whoever may upload or make folders may also view. */
public enum Permission {
    /** See the folder, read and download its files. */
    VIEW,
    /** Register new files; never change or replace one (R66). */
    UPLOAD,
    /** Make folders below, which inherit these rights (R65). */
    CREATE_FOLDER
}
