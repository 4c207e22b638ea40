### QR codes: showing them, and reading them with a camera or from pictures.

qr-too-long = The text is too long for a QR code. Copy it or save it as a file instead.
scan-start = Read with the camera
scan-stop = Turn the camera off
scan-picture = Read from pictures
scan-video = The camera's picture
scan-asking = The browser is asking whether it may use the camera.
scan-looking = The camera is on. Hold a QR code in front of it, so that the code fills half of the picture.
scan-read = { $n ->
    [one] 1 code has been read.
   *[other] { $n } codes have been read.
}
scan-refused = The browser did not let the page use the camera. Allow the camera for this page in the browser's settings and try again, or read the code from a picture.
scan-no-camera = No camera was found. Connect one and try again, or read the code from a picture.
scan-busy = The camera could not be started. Perhaps another program is using it. Close that and try again, or read the code from a picture.
scan-not-here = The browser cannot use the camera here, which it can only on pages fetched over https. Read the code from a picture instead.
scan-nothing = No QR code was found in { $file }. Take the picture closer and straight from the front, or type the code in.
scan-no-picture = { $file } could not be opened as a picture. Choose a picture in the format png, jpeg or webp.
scan-too-large = { $file } is too large. A picture may have at most { $mb } MB.
scan-working = Reading the pictures …
