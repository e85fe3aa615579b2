// Passkeys: asks the browser to make one or to show one, and sends what it says with the form around the button.
(() => {
  "use strict";

  const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0));
  const text = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  const known = (list) => (list ?? []).map((one) => ({ ...one, id: bytes(one.id) }));
  const said = ({ rawId, type }, response) => JSON.stringify({ id: text(rawId), rawId: text(rawId), type, response });

  const make = async (asked) => {
    const made = await navigator.credentials.create({
      publicKey: {
        ...asked,
        challenge: bytes(asked.challenge),
        user: { ...asked.user, id: bytes(asked.user.id) },
        excludeCredentials: known(asked.excludeCredentials),
      },
    });
    return said(made, {
      attestationObject: text(made.response.attestationObject),
      clientDataJSON: text(made.response.clientDataJSON),
    });
  };

  const prove = async (asked) => {
    const shown = await navigator.credentials.get({
      publicKey: { ...asked, challenge: bytes(asked.challenge), allowCredentials: known(asked.allowCredentials) },
    });
    return said(shown, {
      authenticatorData: text(shown.response.authenticatorData),
      clientDataJSON: text(shown.response.clientDataJSON),
      signature: text(shown.response.signature),
    });
  };

  const prepare = (form, work) => {
    if (!form) return;
    const problem = document.getElementById("passkey-problem");
    const fail = (said) => {
      problem.textContent = said || problem.dataset.failed;
      problem.hidden = false;
    };
    // A device that has a passkey of this account makes no second one; an address without a name or https knows none.
    const reason = (error) => {
      if (error?.name === "InvalidStateError") return problem.dataset.known;
      return error?.name === "SecurityError" ? problem.dataset.unfit : undefined;
    };
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      event.stopPropagation();
      problem.hidden = true;
      if (!navigator.credentials || !window.PublicKeyCredential) { fail(problem.dataset.unfit); return; }
      try {
        const answer = await fetch(form.dataset.offer, { method: "POST", body: new URLSearchParams(new FormData(form)) });
        const offer = await answer.json();
        if (!answer.ok) { fail(offer.problem); return; }
        form.ticket.value = offer.ticket;
        form.answer.value = await work(offer.options.publicKey);
        form.submit();
      } catch (error) {
        fail(reason(error));
      }
    });
  };

  document.addEventListener("DOMContentLoaded", () => {
    prepare(document.getElementById("passkey-new"), make);
    prepare(document.getElementById("passkey-prove"), prove);
  });
})();
