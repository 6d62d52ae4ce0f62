/**
 * Owns what makes texts comparable: the encoders, the vectors with the encoder's id beside each, and the search for texts that say
 * something similar. Similarity only proposes; what belongs together people confirm.
 */
@NullMarked
package dev.floorseat.insights.text;

import org.jspecify.annotations.NullMarked;
