import type { NewApp } from '#lib/auth/factors/authenticator-app.ts';

/** What an authenticator app is given: a picture for its camera, and the same as letters to type. */
export function AppKey({ app: { qrCode, secret } }: { app: NewApp }) {
  return (
    <div className="grid gap-3">
      <p className="text-sm">Scan this with the app, or type the key into it.</p>
      {/* Readers of such codes need dark on light, whatever the colours around it. */}
      <svg
        role="img"
        aria-label="QR code for the authenticator app"
        viewBox={`0 0 ${qrCode.size} ${qrCode.size}`}
        shapeRendering="crispEdges"
        className="size-48 rounded-control bg-[#ffffff] justify-self-center"
      >
        <path d={qrCode.path} fill="#000000" />
      </svg>
      <p className="text-sm">
        Key:{' '}
        <code dir="ltr" className="font-mono wrap-anywhere select-all">
          {secret}
        </code>
      </p>
    </div>
  );
}
