@NullMarked
package dev.floorseat.rotation.ledger;

import org.jspecify.annotations.NullMarked;
