/**
 * Owns the bridge between German and English: our glossary of call-centre words, the words of every day, the Ding dictionary where it is
 * installed, and the gloss made with them word by word. A gloss is for comparing; it is no translation and is never shown as one.
 */
@NullMarked
package dev.floorseat.insights.gloss;

import org.jspecify.annotations.NullMarked;
