package dsg.application;

import dsg.platform.access.AccountId;
import dsg.platform.access.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks.
 *
 * @param inPlaceOf the account that is represented; null mostly
 * @param representing the person behind that one
 */
record Voice(
        AccountId account,
        PersonId person,
        @Nullable AccountId inPlaceOf,
        @Nullable PersonId representing) {}
