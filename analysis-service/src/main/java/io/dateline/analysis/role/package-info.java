/// What the text says a person is, beside the name: title and affiliation. Pure.
@NullMarked
package io.dateline.analysis.role;

import org.jspecify.annotations.NullMarked;
