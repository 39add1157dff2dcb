/** What every page shows of the contract. */
@NullMarked
package dsg.contract.view;

import org.jspecify.annotations.NullMarked;
