import { Component } from "react";
import type { ReactNode } from "react";
import { messages } from "../../messages/messages";

/** A view that cannot be shown must not take the others, and the navigation, with it. */
export class PaneBoundary extends Component<
  { readonly children: ReactNode },
  { readonly hasFailed: boolean }
> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    return this.state.hasFailed ? <p role="alert">{messages.app.crashed}</p> : this.props.children;
  }
}
