/** What each week brought, told by mail on Monday morning to everybody who wants it: new rules, changed directives, heard and done. */
@NullMarked
package dev.floorseat.rules.reach.digest;

import org.jspecify.annotations.NullMarked;
