/// What the gateway's tests share.
package io.dateline.gateway;
