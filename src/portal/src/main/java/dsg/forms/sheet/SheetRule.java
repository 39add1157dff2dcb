package dsg.forms.sheet;

/** Why a parameter sheet lies in a folder (R102–R104, T5, T6): by what the company is to the contract, and by its site's folder. */
public enum SheetRule {
    /** 元請負企業: its own folder. */
    PRIME_OWN,
    /** 下請負企業の拠点に固有フォルダあり: its own folder. */
    SITE_OWN,
    /** The same sheet in the prime's folder (R103). */
    SITE_COPY_TO_PRIME,
    /** 固有フォルダなし: the prime's folder alone, and the prime passes it on (R104). */
    PRIME_ONLY
}
