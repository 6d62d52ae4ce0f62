/** What an executive owes per rotation, and how a quota becomes visits. */
@NullMarked
package dev.floorseat.rotation.programme;

import org.jspecify.annotations.NullMarked;
