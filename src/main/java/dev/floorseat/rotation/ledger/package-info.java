/** The ledger: who visited where, who hosted, at which hours, how evenly that is shared out, and what is missing. Has no tables. */
@NullMarked
package dev.floorseat.rotation.ledger;

import org.jspecify.annotations.NullMarked;
